package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlAbroadContractTest extends BankContracts {

    MySqlAbroadContractTest() {
        super(TestDatabase.MYSQL_ABROAD);
    }
}
