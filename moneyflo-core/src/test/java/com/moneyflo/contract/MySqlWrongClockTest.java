package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlWrongClockTest extends WrongClockContract {
    MySqlWrongClockTest() {
        super(TestDatabase.MYSQL);
    }
}
