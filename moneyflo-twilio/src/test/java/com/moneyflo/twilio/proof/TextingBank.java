package com.moneyflo.twilio.proof;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.RefusedException;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.twilio.TwilioNotifier;
import com.moneyflo.twilio.testing.HurriedClock;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A JVM with a bank that texts its customers, and callers who make them pay each other. It runs until the test kills it
 * or writes a line to it. It says that it is ready, then each key that is done for its caller, then that it has ended
 * well.
 */
final class TextingBank {

    static final String READY = "ready";
    static final String DONE = "done ";
    static final String STRANGE = "strange ";
    static final String END = "end";

    private static final int CALLERS = 3;
    private static final int MAX_PAUSE_MILLIS = 200;

    private final JdbcBank bank;
    private final List<AccountNumber> accounts;
    private final String name;
    private final CountDownLatch end = new CountDownLatch(1);

    private TextingBank(JdbcBank bank, List<AccountNumber> accounts, String name) {
        this.bank = bank;
        this.accounts = accounts;
        this.name = name;
    }

    /** The database's URL, the fake's address, the clock, a seed, a name that no other has, the accounts. */
    static List<String> arguments(
            String url, URI fake, HurriedClock clock, long seed, String name, List<AccountNumber> accounts) {
        List<String> arguments =
                new ArrayList<>(List.of(url, fake.toString(), clock.begun(), Long.toString(seed), name));
        accounts.forEach(account -> arguments.add(account.toString()));
        return arguments;
    }

    public static void main(String[] arguments) throws Exception {
        List<AccountNumber> accounts =
                Arrays.stream(arguments).skip(5).map(AccountNumber::of).toList();
        long seed = Long.parseLong(arguments[3]);
        HurriedClock clock = HurriedClock.since(arguments[2]);
        try (TwilioNotifier twilio = Opening.notifier(URI.create(arguments[1]), clock);
                JdbcBank bank = Opening.bank(arguments[0], twilio, clock)) {
            twilio.check(); // so that the first text finds its classes there
            new TextingBank(bank, accounts, arguments[4]).live(seed);
        }
        System.out.println(END);
    }

    private void live(long seed) throws IOException, InterruptedException {
        Thread[] callers = new Thread[CALLERS];
        for (int caller = 0; caller < CALLERS; caller++) {
            Random random = new Random(seed + caller);
            String prefix = name + "-" + caller + "-";
            callers[caller] = new Thread(() -> pay(random, prefix));
            callers[caller].start();
        }
        System.out.println(READY);
        int said = System.in.read();
        if (said < 0) {
            Runtime.getRuntime().halt(1); // who started this is gone
        }
        end.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void pay(Random random, String prefix) {
        try {
            for (int i = 0; !end.await(random.nextInt(MAX_PAUSE_MILLIS), TimeUnit.MILLISECONDS); i++) {
                String key = prefix + i;
                try {
                    Town.pay(bank, accounts, random, IdempotencyKey.of(key));
                    System.out.println(DONE + key);
                } catch (RefusedException e) {
                    // The payer has not so much.
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            System.out.println(STRANGE + e);
        }
    }
}
