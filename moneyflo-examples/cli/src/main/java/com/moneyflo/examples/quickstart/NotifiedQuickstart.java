package com.moneyflo.examples.quickstart;

// tag::readme[]
import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notify.*;
import com.moneyflo.twilio.TwilioNotifier;
import java.time.Duration;

public final class NotifiedQuickstart {
    public static void main(String... args) {
        String url = args.length > 0 ? args[0] : "jdbc:h2:mem:bank"; // or jdbc:h2:./bank, or jdbc:mysql://…
        String phone = args.length > 1 ? args[1] : "+910000000001"; // say yours, and Twilio texts you
        Notifier sms = args.length > 1
                ? TwilioNotifier.fromEnvironment(System.getenv())
                : new ConsoleNotifier(System.out::print);
        try (JdbcBank bank = JdbcBank.builder(url).notifier(sms).open()) {
            Customer asha =
                    bank.register(NewCustomer.named("Asha", "Rao").phone(phone).notificationsEnabled(true));
            Account salary = bank.openAccount(asha.id(), "INR");
            Account rent = bank.openAccount(
                    bank.register(NewCustomer.named("Ravi", "Iyer")).id(), "INR");

            salary.deposit(Money.of("INR", "2500.00"), Memo.of("Salary"));
            IdempotencyKey november =
                    IdempotencyKey.of("rent-2026-11-" + rent.number()); // safe to repeat: same key, same receipt
            salary.transfer(rent.number(), Money.of("INR", "900.00"), november, Memo.of("Rent"));
            salary.transfer(rent.number(), Money.of("INR", "900.00"), november, Memo.of("Rent"));

            bank.notices().awaitSettled(Duration.ofSeconds(30)); // since the program ends here; a server goes on
            salary.statement(StatementPeriod.all()).lines().forEach(System.out::println);
            System.out.println(bank.verify());
        }
    }
}
// end::readme[]
