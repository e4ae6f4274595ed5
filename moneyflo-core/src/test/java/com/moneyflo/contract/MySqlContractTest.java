package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlContractTest {

    @Nested
    @Tag("smoke")
    class Transfers extends TransfersContract {
        Transfers() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Keys extends KeysContract {
        Keys() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class KeyConflicts extends KeyConflictsContract {
        KeyConflicts() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Refusals extends RefusalsContract {
        Refusals() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Holds extends HoldsContract {
        Holds() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class HoldExpiry extends HoldExpiryContract {
        HoldExpiry() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class HoldRefusals extends HoldRefusalsContract {
        HoldRefusals() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Postings extends PostingsContract {
        Postings() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Reversals extends ReversalsContract {
        Reversals() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        Accounts() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class AccountLife extends AccountLifeContract {
        AccountLife() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Statements extends StatementsContract {
        Statements() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class LongHistory extends LongHistoryContract {
        LongHistory() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Amounts extends AmountsContract {
        Amounts() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Texts extends TextsContract {
        Texts() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Nulls extends NullsContract {
        Nulls() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class ClosedBank extends ClosedBankContract {
        ClosedBank() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class TamperedAccounts extends TamperedAccountsContract {
        TamperedAccounts() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class TamperedTransfers extends TamperedTransfersContract {
        TamperedTransfers() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Edges extends EdgesContract {
        Edges() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class TamperedDetails extends TamperedDetailsContract {
        TamperedDetails() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Commands extends CommandsContract {
        Commands() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class CommandVerbs extends CommandVerbsContract {
        CommandVerbs() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Submit extends SubmitContract {
        Submit() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Notices extends NoticesContract {
        Notices() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Reports extends ReportsContract {
        Reports() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class InboundTexts extends InboundTextsContract {
        InboundTexts() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Operators extends OperatorsContract {
        Operators() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Retention extends RetentionContract {
        Retention() {
            super(TestDatabase.MYSQL);
        }
    }
}
