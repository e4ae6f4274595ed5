package com.moneyflo.contract;

import java.time.Duration;
import org.junit.jupiter.api.Nested;

class H2StandingOrdersTest {

    @Nested
    class Verbs extends OrderVerbsContract {
        Verbs() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Refusals extends OrderRefusalsContract {
        Refusals() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Days extends OrderDaysContract {
        Days() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Once extends OrderOnceContract {
        Once() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Years extends OrderYearsContract {
        Years() {
            super(TestDatabase.H2, Duration.ofHours(1));
        }
    }
}
