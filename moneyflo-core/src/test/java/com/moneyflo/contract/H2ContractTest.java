package com.moneyflo.contract;

import org.junit.jupiter.api.Nested;

class H2ContractTest {

    @Nested
    class Transfers extends TransfersContract {
        Transfers() {
            super(TestDatabase.H2);
        }
    }
}
