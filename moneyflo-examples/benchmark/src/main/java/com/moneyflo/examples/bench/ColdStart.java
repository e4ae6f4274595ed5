package com.moneyflo.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.jdbc.BankBuilder;
import com.moneyflo.jdbc.JdbcBank;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/**
 * A host that only starts: it opens the bank, makes one transfer, and prints the nanoseconds that this took.
 */
final class ColdStart {

    private ColdStart() {}

    /** Reads the database, the login, the two accounts and the key from standard input. */
    public static void main(String... args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String url = in.readLine();
        String user = in.readLine();
        String password = in.readLine();
        String from = in.readLine();
        String to = in.readLine();
        String key = in.readLine();
        long start = System.nanoTime();
        BankBuilder builder = JdbcBank.builder(url);
        try (JdbcBank bank = (user.isEmpty() ? builder : builder.credentials(user, password)).open()) {
            bank.account(AccountNumber.of(from))
                    .transfer(AccountNumber.of(to), Money.of("INR", "0.01"), IdempotencyKey.of(key));
            System.out.println(System.nanoTime() - start);
        }
    }
}
