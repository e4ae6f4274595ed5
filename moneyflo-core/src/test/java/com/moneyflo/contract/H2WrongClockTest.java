package com.moneyflo.contract;

class H2WrongClockTest extends WrongClockContract {
    H2WrongClockTest() {
        super(TestDatabase.H2);
    }
}
