package com.moneyflo.examples.quickstart;

import com.moneyflo.Account;
import com.moneyflo.Bank;
import com.moneyflo.Customer;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StatementPeriod;
import com.moneyflo.jdbc.JdbcBank;

/** The first example of the README. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String... args) {
        // tag::readme[]
        try (Bank bank = JdbcBank.open("jdbc:h2:mem:bank")) { // or jdbc:h2:./bank, or jdbc:mysql://…
            Customer asha = bank.register(NewCustomer.named("Asha", "Rao"));
            Account salary = bank.openAccount(asha.id(), "INR");
            Account rent = bank.openAccount(asha.id(), "INR");
            salary.deposit(Money.of("INR", "2500.00"));
            salary.transfer(rent.number(), Money.of("INR", "900.00"), IdempotencyKey.of("rent-2026-11"));
            salary.statement(StatementPeriod.all()).lines().forEach(System.out::println);
            System.out.println(bank.verify());
        }
        // end::readme[]
    }
}
