package com.moneyflo.examples.cli;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.time.ZoneId;

/** The story that {@code moneyflo demo} tells: everything in it happens in the bank it is given. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcBank bank;
    private final Output out;
    private final DemoPhones phones;
    private final Account salary;
    private final Account home;

    Demo(JdbcBank bank, DemoPhones phones, Output out) {
        this.bank = bank;
        this.out = out;
        this.phones = phones;
        Customer asha = bank.register(
                NewCustomer.named("Asha", "Rao").phone(phones.ashas()).notificationsEnabled(true));
        Customer ravi = bank.register(NewCustomer.named("Ravi", "Iyer").phone("+910000000002"));
        salary = bank.openAccount(asha.id(), "INR");
        home = bank.openAccount(ravi.id(), "INR");
    }

    /** Tells it; true if the ledger was sound at its end. */
    boolean tell() {
        newcomers();
        payday();
        rentDay();
        overdraft();
        holiday();
        mistake();
        out.heading("7. What Asha sees at the end of the month.");
        new StatementTable(out, ZoneId.of("UTC")).print(salary.statement(StatementPeriod.all()));
        return verdict();
    }

    private void newcomers() {
        out.heading("1. Asha Rao and Ravi Iyer open an account each.");
        out.tell("Asha has account " + salary.number() + ", Ravi, her landlord, account " + home.number() + ".");
        salary.lowBalanceThreshold(inr("28000.00"));
        out.tell("Asha asked for text messages, also when less than INR 28000.00 is left; Ravi asked for none.");
        texts();
    }

    private void payday() {
        out.heading("2. Asha's salary comes in.");
        Transfer receipt = salary.deposit(inr("50000.00"), Memo.of("Salary"));
        out.tell("INR 50000.00 is hers, under receipt " + receipt.id() + ".");
        texts();
    }

    private void rentDay() {
        out.heading("3. She pays the rent; her phone loses the answer and asks again.");
        IdempotencyKey key = IdempotencyKey.of("rent-2026-11-for-" + home.number());
        Transfer first = salary.transfer(home.number(), inr("18000.00"), key, Memo.of("Rent"));
        Transfer again = salary.transfer(home.number(), inr("18000.00"), key, Memo.of("Rent"));
        out.tell("First answer: receipt " + first.id());
        out.tell("Second answer: receipt " + again.id());
        out.tell("The key was the same, so the rent went once: Ravi has "
                + home.balance().posted() + ".");
        texts();
    }

    private void overdraft() {
        out.heading("4. She tries to take out more than she has.");
        try {
            salary.withdraw(inr("40000.00"), Memo.of("A motorcycle"));
        } catch (InsufficientFundsException e) {
            out.tell("The bank says no: " + e.getMessage());
        }
    }

    private void holiday() {
        out.heading("5. She books one of Ravi's rooms; he holds a deposit and later takes part of it.");
        Hold hold = salary.hold(inr("5000.00"), Duration.ofDays(7), Memo.of("Room"));
        out.tell("Held: " + hold.amount() + ". Nothing moved, yet only "
                + salary.balance().available() + " is available.");
        bank.capture(hold.id(), home.number(), inr("4200.00"), Memo.of("Room, two nights"));
        out.tell("Taken: INR 4200.00. The rest is free again: "
                + salary.balance().available() + " is available.");
        texts();
    }

    private void mistake() {
        out.heading("6. She sends INR 1500.00 by mistake; the bank undoes it.");
        Transfer wrong = salary.transfer(home.number(), inr("1500.00"), Memo.of("Gift"));
        Transfer undone = bank.reverse(wrong.id(), Memo.of("Sent by mistake"));
        out.tell(
                "Transfer " + wrong.id() + " stays on record, and reversal " + undone.id() + " brings the money back.");
        texts();
    }

    private boolean verdict() {
        out.heading("8. Is every paisa in its place? The bank reads its whole ledger and checks.");
        Verification found = bank.verify();
        VerifyCommand.print(found, out);
        return found.isSound();
    }

    /** What the bank has sent by now: it belongs here in the story, and not wherever its threads come to it. */
    private void texts() {
        out.writer().flush();
        if (!bank.notices().awaitSettled(PATIENCE)) {
            throw new IllegalStateException("The texts are not through after " + PATIENCE.toSeconds()
                    + " seconds. See where they stand with 'moneyflo notices', if --db names a bank.");
        }
        phones.received().forEach(text -> text.lines().forEach(out::faint));
        if (phones.isInTrouble()) {
            throw new IllegalStateException("A text was not taken, as told above: the story ends here.");
        }
    }

    private static Money inr(String amount) {
        return Money.of("INR", amount);
    }
}
