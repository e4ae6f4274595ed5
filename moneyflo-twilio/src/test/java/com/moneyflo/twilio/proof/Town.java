package com.moneyflo.twilio.proof;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Customers with an account each, and how they pay each other. The bank texts all but the last two. The first two pass
 * the same paisa to and fro, so that their texts say the same again and again. Every fourth customer wants a warning
 * when they have less than they began with.
 */
final class Town {

    private static final int TEXTED = 20;
    private static final int QUIET = 2;
    private static final Money BEGINNING = Money.of("INR", "10000.00");
    private static final int MAX_PAISE = 50_000;

    private Town() {}

    static List<AccountNumber> settle(JdbcBank bank) {
        List<AccountNumber> accounts = new ArrayList<>();
        for (int i = 0; i < TEXTED + QUIET; i++) {
            Customer customer = bank.register(NewCustomer.named("Asha", "Rao")
                    .phone(String.format("+9198765%05d", i))
                    .notificationsEnabled(i < TEXTED));
            Account account = bank.openAccount(customer.id(), "INR");
            if (i % 4 == 3) {
                account.lowBalanceThreshold(BEGINNING);
            }
            account.deposit(BEGINNING);
            accounts.add(account.number());
        }
        return accounts;
    }

    /** One pays another, under that key. */
    static void pay(JdbcBank bank, List<AccountNumber> accounts, Random random, IdempotencyKey key) {
        boolean toAndFro = random.nextInt(8) == 0;
        int from = random.nextInt(toAndFro ? 2 : accounts.size());
        int to = toAndFro ? 1 - from : (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        Money amount = Money.ofMinor("INR", toAndFro ? 1 : 1 + random.nextInt(MAX_PAISE));
        bank.account(accounts.get(from)).transfer(accounts.get(to), amount, key);
    }
}
