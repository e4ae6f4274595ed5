package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountNotEmptyException;
import com.moneyflo.AccountState;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.RefusedException;
import com.moneyflo.Transfer;
import com.moneyflo.Verification;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.internal.lane.AdaptiveBatchLimit;
import com.moneyflo.internal.lane.BatchLimit;
import com.moneyflo.jdbc.Batching;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixteen threads on twenty accounts doing everything at once: only refusals reach a caller, and no paisa is lost. */
@Tag(MySqlServer.TAG)
class ConcurrencyTest {

    private static final int THREADS = 16;
    private static final int ACCOUNTS = 20;
    private static final int STEPS = 300;

    private final AtomicInteger carriedOut = new AtomicInteger();

    @Test
    void sixteenThreadsLoseNothingAndMeetNoDeadlock() throws Exception {
        live(List.of(new AdaptiveBatchLimit(), new AdaptiveBatchLimit()), STEPS);
    }

    @ParameterizedTest(name = "batches of at most {0}")
    @ValueSource(ints = {1, 8})
    void howLargeBatchesAreMakesNoDifference(int most) throws Exception {
        live(RandomCeiling.lanes(3, 5, most), STEPS / 8);
    }

    private void live(List<BatchLimit> lanes, int steps) throws Exception {
        try (JdbcBank bank = Batching.with(lanes, JdbcBank.builder(TestDatabase.MYSQL.freshUrl()))
                .timeout(Duration.ofSeconds(60))
                .open()) {
            List<Account> accounts = open(bank);
            AtomicBoolean running = new AtomicBoolean(true);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
            try {
                List<Future<?>> work = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    Random random = new Random(thread);
                    work.add(threads.submit(() -> live(bank, accounts, random, steps)));
                }
                Future<Integer> verifier = threads.submit(verifyWhile(bank, running));
                for (Future<?> done : work) {
                    done.get();
                }
                running.set(false);
                assertThat(verifier.get()).as("verified while others wrote").isPositive();
            } catch (ExecutionException e) {
                throw new AssertionError("something other than a refusal reached a caller", e.getCause());
            } finally {
                running.set(false);
                threads.shutdownNow();
            }
            assertThat(carriedOut.get()).isGreaterThan(THREADS * steps / 4);
            assertThat(bank.verify().faults()).isEmpty();
            BigInteger total = bank.accounts()
                    .map(AccountState::balance)
                    .map(balance -> BigInteger.valueOf(balance.posted().minor()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(total).isZero();
        }
    }

    private static Callable<Integer> verifyWhile(JdbcBank bank, AtomicBoolean running) {
        return () -> {
            int times = 0;
            while (running.get()) {
                Verification seen = bank.verify();
                assertThat(seen.faults()).isEmpty();
                times++;
            }
            return times;
        };
    }

    private static List<Account> open(JdbcBank bank) {
        var customer = bank.register(NewCustomer.named("Asha", "Rao")).id();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(bank.openAccount(customer, "INR"));
            accounts.get(i).deposit(Money.of("INR", "1000.00"));
        }
        return accounts;
    }

    private void live(JdbcBank bank, List<Account> accounts, Random random, int steps) {
        List<Transfer> moved = new ArrayList<>();
        List<Hold> held = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            try {
                step(bank, accounts, random, moved, held);
                carriedOut.incrementAndGet();
            } catch (RefusedException | AccountNotEmptyException e) {
                assertThat(e).hasMessageContaining(".");
            }
        }
    }

    private static void step(
            JdbcBank bank, List<Account> accounts, Random random, List<Transfer> moved, List<Hold> held) {
        Account from = accounts.get(random.nextInt(ACCOUNTS));
        Account to = accounts.get((accounts.indexOf(from) + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS);
        Money amount = Money.ofMinor("INR", 1 + random.nextInt(20_000));
        switch (random.nextInt(12)) {
            case 0 -> from.deposit(amount);
            case 1 -> held.add(from.hold(amount, Duration.ofSeconds(1 + random.nextInt(3))));
            case 2 -> {
                if (!held.isEmpty()) {
                    bank.capture(held.remove(0).id(), to.number());
                }
            }
            case 3 -> {
                if (!held.isEmpty()) {
                    bank.release(held.remove(0).id());
                }
            }
            case 4 -> {
                if (!moved.isEmpty()) {
                    bank.reverse(moved.remove(random.nextInt(moved.size())).id());
                }
            }
            case 5 -> from.freeze();
            case 6, 7 -> from.unfreeze();
            case 8 -> accounts.get(ACCOUNTS - 1).close();
            default -> moved.add(from.transfer(to.number(), amount, IdempotencyKey.of("shared-" + random.nextInt())));
        }
    }
}
