package com.moneyflo.examples.quickstart;

// tag::readme[]
import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;

public final class Quickstart {
    public static void main(String... args) {
        String url = args.length > 0 ? args[0] : "jdbc:h2:mem:bank"; // or jdbc:h2:./bank, or jdbc:mysql://…
        try (Bank bank = JdbcBank.open(url)) {
            Customer asha = bank.register(NewCustomer.named("Asha", "Rao").phone("+910000000001"));
            Customer ravi = bank.register(NewCustomer.named("Ravi", "Iyer"));
            Account salary = bank.openAccount(asha.id(), "INR");
            Account rent = bank.openAccount(ravi.id(), "INR");

            salary.deposit(Money.of("INR", "2500.00"), Memo.of("Salary"));
            Key november = Key.of("rent-2026-11-" + rent.number()); // safe to repeat: same key, same receipt
            salary.transfer(rent.number(), Money.of("INR", "900.00"), november, Memo.of("Rent"));
            salary.transfer(rent.number(), Money.of("INR", "900.00"), november, Memo.of("Rent"));

            salary.statement(StatementPeriod.all()).lines().forEach(System.out::println);
            System.out.println(bank.verify());
        }
    }
}
// end::readme[]
