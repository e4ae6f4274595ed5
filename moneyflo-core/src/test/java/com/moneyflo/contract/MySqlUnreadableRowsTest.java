package com.moneyflo.contract;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlUnreadableRowsTest extends UnreadableRowsContract {
    MySqlUnreadableRowsTest() {
        super(TestDatabase.MYSQL);
    }
}
