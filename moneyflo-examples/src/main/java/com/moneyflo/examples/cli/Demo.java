package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.Bank;
import com.moneyflo.Customer;
import com.moneyflo.Hold;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.Key;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Notice;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.Verification;
import java.time.Duration;
import java.time.ZoneId;

/** The story that {@code moneyflo demo} tells: everything in it happens in the bank it is given. */
final class Demo {

    private final Bank bank;
    private final Output out;
    private final TextMessages sms;
    private final Customer asha;
    private final Customer ravi;
    private final Account salary;
    private final Account home;

    Demo(Bank bank, Output out) {
        this.bank = bank;
        this.out = out;
        this.sms = new TextMessages(out);
        asha = bank.register(
                NewCustomer.named("Asha", "Rao").phone("+910000000001").smsAlerts(true));
        ravi = bank.register(NewCustomer.named("Ravi", "Iyer").phone("+910000000002"));
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
        out.tell("Asha asked for text messages, Ravi did not.");
        sms.to(asha, new Notice.AccountOpened(salary.number()));
        sms.to(ravi, new Notice.AccountOpened(home.number()));
    }

    private void payday() {
        out.heading("2. Asha's salary comes in.");
        Transfer receipt = salary.deposit(inr("50000.00"), Memo.of("Salary"));
        out.tell("INR 50000.00 is hers, under receipt " + receipt.id() + ".");
        sms.to(asha, new Notice.Credited(salary.number(), inr("50000.00"), posted()));
    }

    private void rentDay() {
        out.heading("3. She pays the rent; her phone loses the answer and asks again.");
        Key key = Key.of("rent-2026-11-for-" + home.number());
        Transfer first = salary.transfer(home.number(), inr("18000.00"), key, Memo.of("Rent"));
        Transfer again = salary.transfer(home.number(), inr("18000.00"), key, Memo.of("Rent"));
        out.tell("First answer: receipt " + first.id());
        out.tell("Second answer: receipt " + again.id());
        out.tell("The key was the same, so the rent went once: Ravi has "
                + home.balance().posted() + ".");
        sms.to(asha, new Notice.Debited(salary.number(), inr("18000.00"), posted()));
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
        sms.to(asha, new Notice.Debited(salary.number(), inr("4200.00"), posted()));
    }

    private void mistake() {
        out.heading("6. She sends INR 1500.00 by mistake; the bank undoes it.");
        Transfer wrong = salary.transfer(home.number(), inr("1500.00"), Memo.of("Gift"));
        Transfer undone = bank.reverse(wrong.id(), Memo.of("Sent by mistake"));
        out.tell(
                "Transfer " + wrong.id() + " stays on record, and reversal " + undone.id() + " brings the money back.");
        sms.to(asha, new Notice.Credited(salary.number(), inr("1500.00"), posted()));
    }

    private boolean verdict() {
        out.heading("8. Is every paisa in its place? The bank reads its whole ledger and checks.");
        Verification found = bank.verify();
        VerifyCommand.print(found, out);
        return found.isSound();
    }

    private Money posted() {
        return salary.balance().posted();
    }

    private static Money inr(String amount) {
        return Money.of("INR", amount);
    }
}
