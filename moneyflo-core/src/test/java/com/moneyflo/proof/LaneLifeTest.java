package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.moneyflo.ContentionException;
import com.moneyflo.Outcome;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests how a bank stops, and how it treats callers who do not wait. */
class LaneLifeTest {

    @Nested
    class OnH2 extends Life {
        OnH2() {
            super(Place.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Life {
        OnMySql() {
            super(Place.MYSQL);
        }
    }

    abstract static class Life extends Lanes {

        private static final Duration SHORT = Duration.ofSeconds(1);

        Life(Place place) {
            super(place, LONG);
        }

        @Test
        void closingTakesNothingMoreAndFinishesWhatWasTaken() {
            Set<Thread> before = threads();
            Gate own = new Gate(50);
            JdbcBank second = another(LONG, own);
            own.shutAfter(() -> second.account(asha.number()).deposit(ONE));
            List<CompletableFuture<Outcome>> taken = IntStream.range(0, 200)
                    .mapToObj(i -> second.submit(move(asha, ravi)))
                    .toList();
            CompletableFuture<Transfer> blocked =
                    async(() -> second.account(ravi.number()).deposit(ONE));
            awaitCallers(1);
            CompletableFuture<Boolean> closed = async(() -> {
                second.close();
                return true;
            });
            eventually(() -> catchThrowable(() -> second.submit(move(ravi, asha))) != null);
            assertThatThrownBy(() -> second.submit(move(ravi, asha)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The bank is closed. Open it again.");
            own.open();

            assertThat(get(closed)).isTrue();
            assertThat(taken)
                    .hasSize(200)
                    .allSatisfy(answer -> assertThat(get(answer)).isNotNull());
            assertThat(get(blocked)).isNotNull();
            assertEnd(before);
        }

        @Test
        void closingTellsThoseWhoCannotBeServedAndLeavesNoCallerHanging() {
            Set<Thread> before = threads();
            JdbcBank second = another(SHORT, new Gate(50));
            try (Stranger stranger = stranger().hold(asha)) {
                List<CompletableFuture<?>> pending = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    pending.add(second.submit(move(asha, ravi)));
                    pending.add(async(() -> second.account(asha.number()).transfer(ravi.number(), ONE)));
                }
                awaitCallers(5);
                second.close();
                assertThat(pending)
                        .allSatisfy(answer -> assertThatThrownBy(() -> get(answer))
                                .isInstanceOf(ContentionException.class)
                                .hasMessageContaining(asha.number().toString()));
                stranger.letGo();
            }
            assertEnd(before);
            assertThat(asha.balance().posted()).isEqualTo(inr("100.00"));
        }

        @Test
        void whoIsInterruptedWhileNoBatchHasTheCommandIsToldThatNothingWasChanged() {
            gate.shutAfter(() -> asha.deposit(ONE));
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            CompletableFuture<Transfer> blocked = async(() -> {
                try {
                    return asha.transfer(ravi.number(), ONE, key("interrupted"));
                } finally {
                    flag.complete(Thread.currentThread().isInterrupted());
                }
            });
            awaitCallers(1);
            interruptCallers();
            assertThatThrownBy(() -> get(blocked))
                    .isInstanceOf(ContentionException.class)
                    .hasMessageContaining("until the caller was interrupted")
                    .hasMessageNotContaining("More was asked");
            assertThat(get(flag)).isTrue();
            gate.open();
            asha.deposit(ONE);
            assertThat(isDecided("interrupted")).isFalse();
        }

        @Test
        void whatDependsOnAnAnswerMayAskTheBankForMore() {
            gate.shutAfter(() -> asha.deposit(ONE));
            List<CompletableFuture<Transfer>> chains = Stream.generate(() -> bank.submit(move(asha, ravi))
                            .thenApply(first -> ravi.transfer(asha.number(), ONE))
                            .thenApply(second -> asha.deposit(ONE)))
                    .limit(80)
                    .toList();
            gate.open();
            assertThat(chains).allMatch(chain -> get(chain).entries().size() == 2);
            assertThat(asha.balance().posted()).isEqualTo(inr("181.00"));
        }

        @Test
        void aThousandCallersOnVirtualThreadsAreServed() throws ReflectiveOperationException {
            assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(21);
            ExecutorService virtual = (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            try {
                List<CompletableFuture<Transfer>> callers = Stream.generate(
                                () -> CompletableFuture.supplyAsync(() -> ravi.deposit(ONE), virtual))
                        .limit(1_000)
                        .toList();
                assertThat(callers).allMatch(caller -> get(caller).id() != null);
            } finally {
                virtual.shutdownNow();
            }
            assertThat(ravi.balance().posted()).isEqualTo(inr("1000.00"));
        }

        private static Set<Thread> threads() {
            return new HashSet<>(Thread.getAllStackTraces().keySet());
        }

        /** All threads of the library that were started since end. */
        private static void assertEnd(Set<Thread> before) {
            Set<Thread> started = threads();
            started.removeAll(before);
            started.removeIf(thread -> !thread.getName().startsWith("moneyflo"));
            eventually(() -> started.stream().noneMatch(Thread::isAlive));
        }
    }
}
