package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.RefusedException;
import com.moneyflo.jdbc.JdbcBank;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/**
 * Two accounts in rupees on a shared bank, INR 1000.00 on the first; after each test the whole ledger must be sound.
 */
public abstract class Contract {

    final TestDatabase.SharedBank shared;
    final TestClock clock;
    final JdbcBank bank;
    final Account asha;
    final Account ravi;

    Contract(TestDatabase database) {
        shared = database.shared();
        clock = shared.clock;
        bank = shared.bank;
        asha = open("INR");
        ravi = open("INR");
        asha.deposit(inr("1000.00"));
    }

    @AfterEach
    void theLedgerIsSound() {
        assertThat(bank.verify().faults()).isEmpty();
    }

    /** A new customer's account. */
    Account open(String currency) {
        NewCustomer customer =
                NewCustomer.named("Asha", "Rao").phone("+910000000001").notificationsEnabled(true);
        return bank.openAccount(bank.register(customer).id(), currency);
    }

    static Money inr(String amount) {
        return Money.of("INR", amount);
    }

    /** A new, unused key. */
    static IdempotencyKey newKey() {
        return IdempotencyKey.of(UUID.randomUUID().toString());
    }

    /** A number with a right check digit that no account has. */
    static AccountNumber unknownNumber() {
        return AccountNumber.ofSerial(99_999_999_999L);
    }

    /** The refusal a command must meet. */
    static RefusedException refusalOf(ThrowingCallable command) {
        return catchThrowableOfType(RefusedException.class, command);
    }

    /** Does the same from many threads that all start at once; returns what each got or was thrown. */
    static List<Object> atOnce(int threads, IntFunction<?> work) {
        CountDownLatch ready = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> futures = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        try {
                            return (Object) work.apply(i);
                        } catch (RuntimeException e) {
                            return e;
                        }
                    }))
                    .toList();
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
