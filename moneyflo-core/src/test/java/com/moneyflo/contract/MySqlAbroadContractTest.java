package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlAbroadContractTest {

    @Nested
    class Transfers extends TransfersContract {
        Transfers() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Keys extends KeysContract {
        Keys() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class KeyConflicts extends KeyConflictsContract {
        KeyConflicts() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Refusals extends RefusalsContract {
        Refusals() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Holds extends HoldsContract {
        Holds() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class HoldExpiry extends HoldExpiryContract {
        HoldExpiry() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class HoldRefusals extends HoldRefusalsContract {
        HoldRefusals() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Postings extends PostingsContract {
        Postings() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Reversals extends ReversalsContract {
        Reversals() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        Accounts() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class AccountLife extends AccountLifeContract {
        AccountLife() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Statements extends StatementsContract {
        Statements() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class LongHistory extends LongHistoryContract {
        LongHistory() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Amounts extends AmountsContract {
        Amounts() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Texts extends TextsContract {
        Texts() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Nulls extends NullsContract {
        Nulls() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class ClosedBank extends ClosedBankContract {
        ClosedBank() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class TamperedAccounts extends TamperedAccountsContract {
        TamperedAccounts() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class TamperedTransfers extends TamperedTransfersContract {
        TamperedTransfers() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Edges extends EdgesContract {
        Edges() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class TamperedDetails extends TamperedDetailsContract {
        TamperedDetails() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Commands extends CommandsContract {
        Commands() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class CommandVerbs extends CommandVerbsContract {
        CommandVerbs() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }

    @Nested
    class Submit extends SubmitContract {
        Submit() {
            super(TestDatabase.MYSQL_ABROAD);
        }
    }
}
