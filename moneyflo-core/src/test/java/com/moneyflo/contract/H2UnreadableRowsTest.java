package com.moneyflo.contract;

class H2UnreadableRowsTest extends UnreadableRowsContract {
    H2UnreadableRowsTest() {
        super(TestDatabase.H2);
    }
}
