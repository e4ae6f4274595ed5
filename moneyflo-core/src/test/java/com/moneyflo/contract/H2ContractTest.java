package com.moneyflo.contract;

import org.junit.jupiter.api.Nested;

class H2ContractTest {

    @Nested
    class Transfers extends TransfersContract {
        Transfers() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Keys extends KeysContract {
        Keys() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class KeyConflicts extends KeyConflictsContract {
        KeyConflicts() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Refusals extends RefusalsContract {
        Refusals() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Holds extends HoldsContract {
        Holds() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class HoldExpiry extends HoldExpiryContract {
        HoldExpiry() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class HoldRefusals extends HoldRefusalsContract {
        HoldRefusals() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Postings extends PostingsContract {
        Postings() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Reversals extends ReversalsContract {
        Reversals() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        Accounts() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class AccountLife extends AccountLifeContract {
        AccountLife() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Statements extends StatementsContract {
        Statements() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class LongHistory extends LongHistoryContract {
        LongHistory() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Amounts extends AmountsContract {
        Amounts() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Texts extends TextsContract {
        Texts() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Nulls extends NullsContract {
        Nulls() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class ClosedBank extends ClosedBankContract {
        ClosedBank() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class TamperedAccounts extends TamperedAccountsContract {
        TamperedAccounts() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class TamperedTransfers extends TamperedTransfersContract {
        TamperedTransfers() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Edges extends EdgesContract {
        Edges() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class TamperedDetails extends TamperedDetailsContract {
        TamperedDetails() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Commands extends CommandsContract {
        Commands() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class CommandVerbs extends CommandVerbsContract {
        CommandVerbs() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Submit extends SubmitContract {
        Submit() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Notices extends NoticesContract {
        Notices() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Reports extends ReportsContract {
        Reports() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class InboundTexts extends InboundTextsContract {
        InboundTexts() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Operators extends OperatorsContract {
        Operators() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Retention extends RetentionContract {
        Retention() {
            super(TestDatabase.H2);
        }
    }
}
