package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Outcome;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.internal.lane.BatchLimit;
import com.moneyflo.jdbc.Batching;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors are thrown at any place: every call ends, what it says is true, and afterwards the bank works as before. */
@Timeout(120)
class ErrorsTest {

    private static final int CALLERS = 6;
    private static final int CALLS = 12;
    private static final int ONE_IN = 150;

    @Nested
    class OnH2 extends Errors {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Errors {
        OnMySql() {
            super(TestDatabase.MYSQL);
        }
    }

    abstract static class Errors {

        private final TestDatabase database;

        Errors(TestDatabase database) {
            this.database = database;
        }

        static List<Supplier<Error>> errors() {
            return FaultySource.everyError();
        }

        @ParameterizedTest
        @MethodSource("errors")
        void everyCallEndsAndSaysTheTruthAndTheBankLivesOn(Supplier<Error> errors) {
            livesOn(new FaultySource(database.freshUrl(), 11, errors));
        }

        @Test
        void everyCallEndsAndSaysTheTruthThoughTheDriverWrapsTheErrors() {
            FaultySource source = new FaultySource(database.freshUrl(), 12, OutOfMemoryError::new);
            source.wrapErrors();
            livesOn(source);
        }

        private void livesOn(FaultySource source) {
            try (JdbcBank bank = Batching.with(
                            List.of(new Faulty(source), new Faulty(source)), JdbcBank.builder(source))
                    .timeout(Duration.ofSeconds(3))
                    .open()) {
                List<Account> accounts = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    accounts.add(Lanes.open(bank, "1000.00"));
                }
                source.fail(ONE_IN);
                List<CompletableFuture<Outcome>> answers = new ArrayList<>();
                List<Future<?>> callers = new ArrayList<>();
                ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
                for (int i = 0; i < CALLERS * CALLS; i++) {
                    Command command = command(accounts, i);
                    CompletableFuture<Outcome> answer = new CompletableFuture<>();
                    answers.add(answer);
                    callers.add(threads.submit(() -> ask(bank, command, answer)));
                }
                callers.forEach(Lanes::get);
                threads.shutdown();
                answers.forEach(answer -> answer.exceptionally(thrown -> null).join());
                source.fail(0);
                if (database == TestDatabase.MYSQL) { // H2 in the same JVM has no stream that could be cut.
                    assertThat(source.usedAfterwards()).isZero();
                }

                accounts.forEach(account -> account.deposit(Lanes.ONE));
                for (int i = 0; i < answers.size(); i++) {
                    assertTrue(bank, IdempotencyKey.of("call " + i), answers.get(i));
                }
                assertThat(bank.verify().faults()).isEmpty();
                Lanes.eventually(() -> bank.health().isRunning());
            }
        }

        private static Command command(List<Account> accounts, int number) {
            AccountNumber from = accounts.get(number % accounts.size()).number();
            AccountNumber to = accounts.get((number + 1) % accounts.size()).number();
            IdempotencyKey key = IdempotencyKey.of("call " + number);
            return number % 3 == 0 ? Command.deposit(to, Lanes.ONE, key) : Command.transfer(from, to, Lanes.ONE, key);
        }

        /** Half of the callers wait, half do not. */
        private static void ask(JdbcBank bank, Command command, CompletableFuture<Outcome> answer) {
            try {
                if (command instanceof Command.Move move && move.hashCode() % 2 == 0) {
                    answer.complete(bank.post(List.of(command)).get(0).orThrow());
                } else {
                    answer.complete(bank.submit(command).get(30, TimeUnit.SECONDS));
                }
            } catch (ExecutionException e) {
                answer.completeExceptionally(e.getCause());
            } catch (InterruptedException | TimeoutException | RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        }

        private static void assertTrue(JdbcBank bank, IdempotencyKey key, CompletableFuture<Outcome> answer) {
            Throwable thrown = answer.handle((outcome, failure) -> failure).join();
            if (thrown == null) {
                assertThat(bank.find(key)).as("%s", key).contains((Transfer) answer.join());
            } else if (thrown instanceof OutcomeUnknownException) {
                assertThat(bank.resolve(key).map(Transfer.class::cast)).isEqualTo(bank.find(key));
            } else {
                assertThat(thrown).isNotInstanceOf(TimeoutException.class);
                assertThat(bank.find(key)).as("%s after %s", key, thrown).isEmpty();
            }
        }
    }

    /** A ceiling that fails now and then as well. */
    private record Faulty(FaultySource source) implements BatchLimit {
        @Override
        public int now() {
            source.perhaps();
            return 50;
        }

        @Override
        public void took(int size, long nanos) {
            source.perhaps();
        }
    }
}
