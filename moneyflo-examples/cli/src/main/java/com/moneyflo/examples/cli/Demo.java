package com.moneyflo.examples.cli;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.time.ZoneId;

/** The story of {@code moneyflo demo}. All its commands run on the given bank. */
final class Demo {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

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

    /** Runs the story. Returns whether the ledger is sound at its end. */
    boolean tell() {
        newcomers();
        payday();
        rentDay();
        overdraft();
        holiday();
        mistake();
        out.heading("7. Asha reads her statement at the end of the month.");
        new StatementTable(out, ZoneId.of("UTC")).print(salary.statement(StatementPeriod.all()));
        return verdict();
    }

    private void newcomers() {
        out.heading("1. Asha Rao and Ravi Iyer open an account each.");
        out.tell("Asha has account " + salary.number() + ". Ravi, her landlord, has account " + home.number() + ".");
        salary.lowBalanceThreshold(inr("28000.00"));
        out.tell("Asha opted in to notices by SMS, also when less than INR 28000.00 is left. Ravi did not opt in.");
        messages();
    }

    private void payday() {
        out.heading("2. Asha's salary comes in.");
        Transfer receipt = salary.deposit(inr("50000.00"), Memo.of("Salary"));
        out.tell("INR 50000.00 is in her account. Receipt: " + receipt.id() + ".");
        messages();
    }

    private void rentDay() {
        out.heading("3. She pays the rent. Her phone loses the answer and sends the command again.");
        IdempotencyKey key = IdempotencyKey.of("rent-2026-11-for-" + home.number());
        Transfer first = salary.transfer(home.number(), inr("18000.00"), key, Memo.of("Rent"));
        Transfer again = salary.transfer(home.number(), inr("18000.00"), key, Memo.of("Rent"));
        out.tell("First answer: receipt " + first.id());
        out.tell("Second answer: receipt " + again.id());
        out.tell("Both commands have the same key, so the rent was paid once. Ravi has "
                + home.balance().posted() + ".");
        messages();
    }

    private void overdraft() {
        out.heading("4. She tries to withdraw more than she has.");
        try {
            salary.withdraw(inr("40000.00"), Memo.of("A motorcycle"));
        } catch (InsufficientFundsException e) {
            out.tell("The bank refuses: " + e.getMessage());
        }
    }

    private void holiday() {
        out.heading("5. She books one of Ravi's rooms. He holds a deposit and later captures part of it.");
        Hold hold = salary.hold(inr("5000.00"), Duration.ofDays(7), Memo.of("Room"));
        out.tell("Held: " + hold.amount() + ". No money moved, but only "
                + salary.balance().available() + " is available.");
        bank.capture(hold.id(), home.number(), inr("4200.00"), Memo.of("Room, two nights"));
        out.tell("Captured: INR 4200.00. The rest is released: "
                + salary.balance().available() + " is available.");
        messages();
    }

    private void mistake() {
        out.heading("6. She sends INR 1500.00 by mistake. The bank reverses it.");
        Transfer wrong = salary.transfer(home.number(), inr("1500.00"), Memo.of("Gift"));
        Transfer undone = bank.reverse(wrong.id(), Memo.of("Sent by mistake"));
        out.tell(
                "Transfer " + wrong.id() + " stays on record, and reversal " + undone.id() + " brings the money back.");
        messages();
    }

    private boolean verdict() {
        out.heading("8. The bank reads its whole ledger and checks every paisa.");
        Verification found = bank.verify();
        VerifyCommand.print(found, out);
        return found.isSound();
    }

    /** Waits for the messages that belong to this part of the story, and prints them. */
    private void messages() {
        out.writer().flush();
        if (!bank.notices().awaitSettled(TIMEOUT)) {
            throw new IllegalStateException("The notices were not sent within " + TIMEOUT.toSeconds()
                    + " seconds. If --db names a bank, 'moneyflo notices' shows their states.");
        }
        phones.received().forEach(message -> message.lines().forEach(out::faint));
        if (phones.isInTrouble()) {
            throw new IllegalStateException("A message was not sent, as said above. The demo ends here.");
        }
    }

    private static Money inr(String amount) {
        return Money.of("INR", amount);
    }
}
