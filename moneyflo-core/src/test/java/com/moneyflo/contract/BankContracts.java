package com.moneyflo.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** All contracts of a bank, on one database. */
abstract class BankContracts {

    private final TestDatabase database;

    BankContracts(TestDatabase database) {
        this.database = database;
    }

    @Nested
    @Tag("smoke")
    class Transfers extends TransfersContract {
        Transfers() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Keys extends KeysContract {
        Keys() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class KeyedChanges extends KeyedChangesContract {
        KeyedChanges() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class KeyConflicts extends KeyConflictsContract {
        KeyConflicts() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Refusals extends RefusalsContract {
        Refusals() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Holds extends HoldsContract {
        Holds() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class HoldExpiry extends HoldExpiryContract {
        HoldExpiry() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class HoldRefusals extends HoldRefusalsContract {
        HoldRefusals() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Postings extends PostingsContract {
        Postings() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Reversals extends ReversalsContract {
        Reversals() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        Accounts() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class AccountLife extends AccountLifeContract {
        AccountLife() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Statements extends StatementsContract {
        Statements() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class LongHistory extends LongHistoryContract {
        LongHistory() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Amounts extends AmountsContract {
        Amounts() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Texts extends TextsContract {
        Texts() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Nulls extends NullsContract {
        Nulls() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class ClosedBank extends ClosedBankContract {
        ClosedBank() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class TamperedShapes extends TamperedShapesContract {
        TamperedShapes() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class TamperedValues extends TamperedValuesContract {
        TamperedValues() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class TamperedKeys extends TamperedKeysContract {
        TamperedKeys() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class TamperedAccounts extends TamperedAccountsContract {
        TamperedAccounts() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class TamperedTransfers extends TamperedTransfersContract {
        TamperedTransfers() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Edges extends EdgesContract {
        Edges() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class TamperedDetails extends TamperedDetailsContract {
        TamperedDetails() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Commands extends CommandsContract {
        Commands() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class CommandVerbs extends CommandVerbsContract {
        CommandVerbs() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Submit extends SubmitContract {
        Submit() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Notices extends NoticesContract {
        Notices() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Reports extends ReportsContract {
        Reports() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class InboundTexts extends InboundMessagesContract {
        InboundTexts() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Operators extends OperatorsContract {
        Operators() {
            super(BankContracts.this.database);
        }
    }

    @Nested
    class Retention extends RetentionContract {
        Retention() {
            super(BankContracts.this.database);
        }
    }
}
