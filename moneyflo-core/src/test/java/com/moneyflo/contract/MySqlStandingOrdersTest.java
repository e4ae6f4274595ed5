package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlStandingOrdersTest extends StandingOrderContracts {

    MySqlStandingOrdersTest() {
        super(TestDatabase.MYSQL);
    }

    @Nested
    class Years extends OrderYearsContract {
        Years() {
            super(TestDatabase.MYSQL, Duration.ofHours(12));
        }
    }
}
