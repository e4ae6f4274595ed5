package com.moneyflo.examples.quickstart;

// tag::readme[]
import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notify.*;
import com.moneyflo.twilio.TwilioNotifier;
import java.time.Duration;

public final class Quickstart {
    public static void main(String... args) {
        boolean real = args.length > 1; // Quickstart jdbc:h2:./bank YOUR-NUMBER: Twilio texts you
        Notifier sms = real ? TwilioNotifier.fromEnvironment(System.getenv()) : new PhoneScreen(System.out::print);
        try (Bank bank = JdbcBank.builder(args.length > 0 ? args[0] : "jdbc:h2:mem:bank")
                .notifier(sms)
                .open()) {
            Customer asha = bank.register(NewCustomer.named("Asha", "Rao")
                    .phone(real ? args[1] : "+910000000001")
                    .smsAlerts(true));
            Customer ravi = bank.register(NewCustomer.named("Ravi", "Iyer"));
            Account salary = bank.openAccount(asha.id(), "INR");
            Account rent = bank.openAccount(ravi.id(), "INR");

            salary.deposit(Money.of("INR", "2500.00"), Memo.of("Salary"));
            Key november = Key.of("rent-2026-11-" + rent.number()); // safe to repeat: same key, same receipt
            salary.transfer(rent.number(), Money.of("INR", "900.00"), november, Memo.of("Rent"));
            salary.transfer(rent.number(), Money.of("INR", "900.00"), november, Memo.of("Rent"));

            bank.notices().awaitSettled(Duration.ofSeconds(30)); // for this program ends here; texts outlive a server
            salary.statement(StatementPeriod.all()).lines().forEach(System.out::println);
            System.out.println(bank.verify());
        }
    }
}
// end::readme[]
