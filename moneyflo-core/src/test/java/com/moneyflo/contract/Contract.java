package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Bank;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import org.junit.jupiter.api.AfterEach;

/** Two accounts in rupees on a shared bank, INR 1000.00 on the first; after each test the whole ledger must be sound. */
public abstract class Contract {

    final TestDatabase.SharedBank shared;
    final TestClock clock;
    final Bank bank;
    final Account asha;
    final Account ravi;

    Contract(TestDatabase database) {
        shared = database.shared();
        clock = shared.clock;
        bank = shared.bank;
        asha = open("INR");
        ravi = open("INR");
        asha.deposit(inr("1000.00"));
    }

    @AfterEach
    void theLedgerIsSound() {
        assertThat(bank.verify().faults()).isEmpty();
    }

    /** A new customer's account. */
    Account open(String currency) {
        NewCustomer somebody =
                NewCustomer.named("Asha", "Rao").phone("+910000000001").smsAlerts(true);
        return bank.openAccount(bank.register(somebody).id(), currency);
    }

    static Money inr(String amount) {
        return Money.of("INR", amount);
    }
}
