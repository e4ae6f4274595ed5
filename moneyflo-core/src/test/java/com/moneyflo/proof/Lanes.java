package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.moneyflo.Account;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Outcome;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.Batching;
import com.moneyflo.jdbc.JdbcBank;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/**
 * A bank of its own for the tests of a class, two new accounts for each, INR 100.00 on the first; after each its ledger
 * must be sound.
 */
@Timeout(90)
@TestInstance(Lifecycle.PER_CLASS)
abstract class Lanes {

    /** Where the bank is and whose connections it has. */
    enum Place {
        H2(TestDatabase.H2),
        MYSQL(TestDatabase.MYSQL),
        HOSTS_POOL_ON_MYSQL(TestDatabase.MYSQL);

        private final TestDatabase database;

        Place(TestDatabase database) {
            this.database = database;
        }
    }

    static final Money ONE = Money.of("INR", "1.00");
    static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final long MILLI = 1_000_000;

    final String url;
    final Gate gate = new Gate(100);
    final JdbcBank bank;
    Account asha;
    Account ravi;
    private final @Nullable HikariDataSource pool;
    private final List<Thread> callers = new ArrayList<>();
    private int tests;

    Lanes(Place place, Duration patience) {
        url = place.database.freshUrl();
        pool = place == Place.HOSTS_POOL_ON_MYSQL ? new HikariDataSource() : null;
        if (pool != null) {
            pool.setJdbcUrl(url + "&sessionVariables=innodb_lock_wait_timeout=1");
        }
        bank = Batching.with(List.of(gate), pool == null ? JdbcBank.builder(url) : JdbcBank.builder(pool))
                .timeout(patience)
                .open();
        asha = open("100.00");
        ravi = open("0.00");
    }

    @BeforeEach
    void openAccounts() {
        tests++;
        callers.clear();
        asha = open("100.00");
        ravi = open("0.00");
    }

    @AfterEach
    void theLedgerIsSound() {
        gate.open();
        assertThat(bank.verify().faults()).isEmpty();
    }

    @AfterAll
    void closeBank() {
        bank.close();
        if (pool != null) {
            pool.close();
        }
    }

    /** Another bank on the same database. */
    final JdbcBank another(Duration patience, Gate own) {
        return Batching.with(List.of(own), JdbcBank.builder(url))
                .timeout(patience)
                .open();
    }

    final Account open(String amount) {
        return open(bank, amount);
    }

    static Account open(JdbcBank bank, String amount) {
        Account account =
                bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
        if (inr(amount).isPositive()) {
            account.deposit(inr(amount));
        }
        return account;
    }

    final List<Account> open(int count, String amount) {
        List<Account> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opened.add(open(amount));
        }
        return opened;
    }

    final Stranger stranger() {
        return new Stranger(url);
    }

    /** A stranger who has paid from one account to the other under this key and has not committed yet. */
    final Stranger writing(Account from, Account to, String key) {
        Stranger stranger = stranger();
        bank.joining(stranger.connection()).account(from.number()).transfer(to.number(), ONE, key(key));
        return stranger;
    }

    final boolean isDecided(String key) {
        return bank.find(key(key)).isPresent();
    }

    /** A key of this test's own. */
    final IdempotencyKey key(String name) {
        return IdempotencyKey.of("test " + tests + ": " + name);
    }

    /** Has transfers between these accounts carried out, and waits for them. */
    final void transferAmong(List<Account> accounts, int count) {
        Random random = new Random(count);
        List<Future<Outcome>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(accounts.size());
            int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            answers.add(bank.submit(move(accounts.get(from), accounts.get(to))));
        }
        answers.forEach(Lanes::get);
    }

    final Command move(Account from, Account to, String... key) {
        return Command.transfer(from.number(), to.number(), ONE, keys(key));
    }

    final Command deposit(Account to, String... key) {
        return Command.deposit(to.number(), ONE, keys(key));
    }

    final Command withdraw(Account from, String... key) {
        return Command.withdraw(from.number(), ONE, keys(key));
    }

    private IdempotencyKey[] keys(String... key) {
        return key.length == 0 ? new IdempotencyKey[0] : new IdempotencyKey[] {key(key[0])};
    }

    /** In a thread of its own, which {@link #awaitCallers} counts. */
    final <T> CompletableFuture<T> async(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        callers.add(caller);
        caller.start();
        return result;
    }

    /** Returns as soon as so many of the threads wait for the bank. */
    final void awaitCallers(int count) {
        eventually(() -> callers.stream()
                        .filter(caller -> caller.getState() == Thread.State.TIMED_WAITING)
                        .count()
                == count);
    }

    final void interruptCallers() {
        callers.forEach(Thread::interrupt);
    }

    static Money inr(String amount) {
        return Money.of("INR", amount);
    }

    /** The final answer of a call; throws the call's exception as it is. */
    static <T> T get(Future<T> answer) {
        try {
            return answer.get(ENOUGH.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns as soon as something is so. */
    static void eventually(BooleanSupplier so) {
        long deadline = System.nanoTime() + ENOUGH.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("It was not so within " + ENOUGH);
            }
            LockSupport.parkNanos(MILLI);
        }
    }
}
