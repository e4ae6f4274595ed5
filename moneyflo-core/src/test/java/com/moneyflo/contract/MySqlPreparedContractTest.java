package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlPreparedContractTest extends BankContracts {

    MySqlPreparedContractTest() {
        super(TestDatabase.MYSQL_PREPARED);
    }
}
