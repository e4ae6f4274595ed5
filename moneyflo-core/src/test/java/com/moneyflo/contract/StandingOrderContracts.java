package com.moneyflo.contract;

import org.junit.jupiter.api.Nested;

/** All contracts of standing orders but the long walk through years, on one database. */
abstract class StandingOrderContracts {

    private final TestDatabase database;

    StandingOrderContracts(TestDatabase database) {
        this.database = database;
    }

    @Nested
    class Verbs extends OrderVerbsContract {
        Verbs() {
            super(StandingOrderContracts.this.database);
        }
    }

    @Nested
    class Refusals extends OrderRefusalsContract {
        Refusals() {
            super(StandingOrderContracts.this.database);
        }
    }

    @Nested
    class Days extends OrderDaysContract {
        Days() {
            super(StandingOrderContracts.this.database);
        }
    }

    @Nested
    class Once extends OrderOnceContract {
        Once() {
            super(StandingOrderContracts.this.database);
        }
    }
}
