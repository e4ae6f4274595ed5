package com.moneyflo.contract;

class H2DamagedOrdersTest extends DamagedOrdersContract {
    H2DamagedOrdersTest() {
        super(TestDatabase.H2);
    }
}
