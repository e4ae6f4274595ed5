package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlPreparedStandingOrdersTest extends StandingOrderContracts {

    MySqlPreparedStandingOrdersTest() {
        super(TestDatabase.MYSQL_PREPARED);
    }
}
