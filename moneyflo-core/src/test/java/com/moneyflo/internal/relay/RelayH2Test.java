package com.moneyflo.internal.relay;

import com.moneyflo.contract.TestDatabase;
import org.junit.jupiter.api.Nested;

class RelayH2Test {

    @Nested
    class Outcomes extends OutcomesContract {
        Outcomes() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Order extends OrderContract {
        Order() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Doubt extends DoubtContract {
        Doubt() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Outage extends OutageContract {
        Outage() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Live extends LiveContract {
        Live() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Unread extends UnreadContract {
        Unread() {
            super(TestDatabase.H2);
        }
    }
}
