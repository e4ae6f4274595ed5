package com.moneyflo.contract;

import java.time.Duration;
import org.junit.jupiter.api.Nested;

class H2StandingOrdersTest extends StandingOrderContracts {

    H2StandingOrdersTest() {
        super(TestDatabase.H2);
    }

    @Nested
    class Years extends OrderYearsContract {
        Years() {
            super(TestDatabase.H2, Duration.ofHours(1));
        }
    }
}
