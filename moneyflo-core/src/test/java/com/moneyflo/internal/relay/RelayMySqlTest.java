package com.moneyflo.internal.relay;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class RelayMySqlTest {

    @Nested
    class Outcomes extends OutcomesContract {
        Outcomes() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Order extends OrderContract {
        Order() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Doubt extends DoubtContract {
        Doubt() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Outage extends OutageContract {
        Outage() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Live extends LiveContract {
        Live() {
            super(TestDatabase.MYSQL);
        }
    }

    @Nested
    class Unread extends UnreadContract {
        Unread() {
            super(TestDatabase.MYSQL);
        }
    }
}
