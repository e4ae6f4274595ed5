package com.moneyflo.contract;

class H2ContractTest extends BankContracts {

    H2ContractTest() {
        super(TestDatabase.H2);
    }
}
