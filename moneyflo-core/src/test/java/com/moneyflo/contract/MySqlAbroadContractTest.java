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
}
