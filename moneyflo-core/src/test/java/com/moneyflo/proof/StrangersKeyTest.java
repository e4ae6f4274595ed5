package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stranger has written a key and not yet committed it. Only callers who use the key wait for that. They can ask for
 * the outcome.
 */
@Tag(MySqlServer.TAG)
class StrangersKeyTest {

    @Nested
    class OnOwnConnections extends StrangersKey {
        OnOwnConnections() {
            super(Place.MYSQL);
        }
    }

    @Nested
    class OnAHostsPool extends StrangersKey {
        OnAHostsPool() {
            super(Place.HOSTS_POOL_ON_MYSQL);
        }
    }

    @Nested
    class InDoubt extends Doubt {
        InDoubt() {
            super(Place.MYSQL);
        }
    }

    @Nested
    class InDoubtOnAHostsPool extends Doubt {
        InDoubtOnAHostsPool() {
            super(Place.HOSTS_POOL_ON_MYSQL);
        }
    }

    abstract static class StrangersKey extends Lanes {

        StrangersKey(Place place) {
            super(place, LONG);
        }

        @ParameterizedTest(name = "the stranger commits: {0}")
        @ValueSource(booleans = {false, true})
        void itDelaysOnlyTheCommandThatUsesIt(boolean commits) {
            List<Account> others = open(4, "100.00");
            try (Stranger stranger = writing(others.get(0), others.get(1), "key")) {
                gate.shutAfter(() -> asha.deposit(ONE));
                List<CompletableFuture<Outcome>> beside = new ArrayList<>();
                beside.add(bank.submit(move(asha, ravi)));
                CompletableFuture<Outcome> pending = bank.submit(move(asha, ravi, "key"));
                for (int i = 0; i < 20; i++) {
                    beside.add(bank.submit(move(asha, ravi)));
                }
                gate.open();
                beside.forEach(answer -> assertThat(get(answer)).isInstanceOf(Transfer.class));
                transferAmong(others.subList(2, 4), 50);
                assertThat(pending).isNotDone();

                end(stranger, commits);
                if (commits) {
                    assertThatThrownBy(() -> get(pending)).isInstanceOf(KeyConflictException.class);
                } else {
                    assertThat(get(pending)).isInstanceOf(Transfer.class);
                }
            }
            assertThat(ravi.balance().posted()).isEqualTo(inr(commits ? "21.00" : "22.00"));
        }

        @Test
        void itDelaysNoOtherCallerWhoWaitedForTheSameAccount() {
            List<Account> others = open(2, "100.00");
            try (Stranger holder = stranger().hold(asha);
                    Stranger writer = writing(others.get(0), others.get(1), "key")) {
                gate.shutAfter(() -> ravi.deposit(ONE));
                CompletableFuture<Outcome> pending = bank.submit(move(asha, ravi, "key"));
                List<CompletableFuture<Outcome>> beside = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    beside.add(bank.submit(move(asha, ravi)));
                }
                gate.open();
                holder.awaitAWaitingSession();
                holder.letGo();
                beside.forEach(answer -> assertThat(get(answer)).isInstanceOf(Transfer.class));
                assertThat(pending).isNotDone();
                writer.letGo();
                assertThat(get(pending)).isInstanceOf(Transfer.class);
            }
        }

        @ParameterizedTest(name = "the stranger commits: {0}")
        @ValueSource(booleans = {false, true})
        void whatBecameOfItIsToldWhenItIsCertain(boolean commits) {
            try (Stranger stranger = writing(asha, ravi, "key")) {
                CompletableFuture<Optional<Outcome>> told = async(() -> bank.resolve(key("key")));
                stranger.awaitAWaitingSession();
                assertThat(told).isNotDone();
                end(stranger, commits);
                assertThat(get(told)).isEqualTo(bank.find(key("key")));
                assertThat(get(told).isPresent()).isEqualTo(commits);
            }
        }
    }

    abstract static class Doubt extends Lanes {

        Doubt(Place place) {
            super(place, Duration.ofMillis(600));
        }

        /**
         * By the time the caller is told, the batch may still stand at the key, or have been taken back: either is
         * settled.
         */
        @ParameterizedTest(name = "the stranger commits: {0}")
        @ValueSource(booleans = {false, true})
        void whatIsInDoubtWhenPatienceIsOverIsSettledByResolve(boolean commits) {
            List<Account> others = open(2, "100.00");
            try (Stranger stranger = writing(others.get(0), others.get(1), "key")) {
                assertThatThrownBy(() -> asha.transfer(ravi.number(), ONE, key("key")))
                        .isInstanceOfSatisfying(OutcomeUnknownException.class, doubt -> {
                            assertThat(doubt.key()).contains(key("key"));
                            assertThat(doubt.transfer()).isPresent();
                        });
                end(stranger, commits);
            }
            assertSettled(commits);
        }

        @Test
        void aCallerWhoIsInterruptedWhileABatchHasTheCommandIsToldItIsInDoubt() {
            List<Account> others = open(2, "100.00");
            try (Stranger stranger = writing(others.get(0), others.get(1), "key")) {
                CompletableFuture<Boolean> flag = new CompletableFuture<>();
                Thread caller = new Thread(() -> {
                    try {
                        asha.transfer(ravi.number(), ONE, key("key"));
                    } catch (StorageException e) {
                        flag.complete(e instanceof OutcomeUnknownException
                                && Thread.currentThread().isInterrupted());
                    }
                });
                caller.start();
                stranger.awaitAWaitingSession();
                caller.interrupt();
                assertThat(get(flag)).isTrue();
            }
            assertSettled(false);
        }

        private void assertSettled(boolean byTheStranger) {
            Optional<Outcome> settled = bank.resolve(key("key"));
            boolean paid = settled.isPresent() && !byTheStranger;
            assertThat(ravi.balance().posted()).isEqualTo(paid ? ONE : inr("0.00"));
            transferAmong(List.of(asha, ravi), 5);
            assertThat(bank.find(key("key"))).isEqualTo(settled);
            if (byTheStranger) {
                assertThat(settled).isPresent();
                assertThatThrownBy(() -> asha.transfer(ravi.number(), ONE, key("key")))
                        .isInstanceOf(KeyConflictException.class);
            }
        }
    }

    private static void end(Stranger stranger, boolean commits) {
        if (commits) {
            stranger.commit();
        } else {
            stranger.letGo();
        }
    }
}
