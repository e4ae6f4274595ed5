package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlStandingOrdersTest {

    @Nested
    class Verbs extends OrderVerbsContract {
        Verbs() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Refusals extends OrderRefusalsContract {
        Refusals() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Days extends OrderDaysContract {
        Days() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Once extends OrderOnceContract {
        Once() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Years extends OrderYearsContract {
        Years() {
            super(TestDatabase.MYSQL, Duration.ofHours(6));
        }
    }
}
