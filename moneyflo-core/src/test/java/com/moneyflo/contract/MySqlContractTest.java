package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlContractTest extends BankContracts {

    MySqlContractTest() {
        super(TestDatabase.MYSQL);
    }
}
