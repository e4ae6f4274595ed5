package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.ContentionException;
import com.moneyflo.Outcome;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More is asked of the bank than it has room for: who comes then waits, for no longer than the bank is patient. */
class RoomTest {

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Room {
        OnMySql() {
            super(Place.MYSQL);
        }
    }

    @Nested
    class OnH2 extends Room {
        OnH2() {
            super(Place.H2);
        }

        @Test
        void whoWaitsForRoomInVainIsToldSoAndNothingHappensLater() {
            Gate own = new Gate(1_000);
            try (JdbcBank second = another(Duration.ofSeconds(2), own)) {
                own.shutAfter(() -> second.account(asha.number()).deposit(ONE));
                List<CompletableFuture<Outcome>> answers = fill(second);
                answers.add(second.submit(deposit(asha)));
                answers.add(async(() -> second.submit(deposit(asha)).join()));
                assertThat(answers)
                        .allSatisfy(answer -> assertThatThrownBy(() -> get(answer))
                                .satisfiesAnyOf(
                                        thrown -> assertThat(thrown).isInstanceOf(ContentionException.class),
                                        thrown -> assertThat(thrown).hasCauseInstanceOf(ContentionException.class))
                                .hasMessageContaining("nothing was changed"));
                own.open();
                second.account(asha.number()).deposit(ONE);
            }
            assertThat(asha.balance().posted()).isEqualTo(inr("102.00"));
        }

        @Test
        void whoIsInterruptedWhileWaitingOrFindsTheBankClosedIsToldThatNothingWasChanged() {
            Gate own = new Gate(1_000);
            JdbcBank second = another(LONG, own);
            own.shutAfter(() -> second.account(asha.number()).deposit(ONE));
            List<CompletableFuture<Outcome>> answers = fill(second);
            List<CompletableFuture<Outcome>> late = new CopyOnWriteArrayList<>();
            CompletableFuture<Boolean> flag = async(() -> {
                late.add(second.submit(deposit(asha, "interrupted")));
                return Thread.currentThread().isInterrupted();
            });
            awaitCallers(1);
            interruptCallers();
            assertThat(get(flag)).isTrue();
            assertThatThrownBy(() -> get(late.get(0))).isInstanceOf(ContentionException.class);

            CompletableFuture<Outcome> third =
                    async(() -> second.submit(deposit(asha)).join());
            awaitCallers(1);
            CompletableFuture<Boolean> closed = async(() -> {
                second.close();
                return true;
            });
            assertThatThrownBy(() -> get(third))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The bank is closed. Open it again.");
            own.open();
            assertThat(get(closed)).isTrue();
            assertThat(answers).allMatch(answer -> get(answer) instanceof Transfer);
            assertThat(isDecided("interrupted")).isFalse();
        }
    }

    abstract static class Room extends Lanes {

        private static final int ROOM = 10_000;

        Room(Place place) {
            super(place, LONG);
        }

        @Test
        void whoWaitsForRoomIsServedWhenThereIsSome() {
            gate.shutAfter(() -> asha.deposit(ONE));
            List<CompletableFuture<Outcome>> answers = fill(bank);
            CompletableFuture<Outcome> last =
                    async(() -> bank.submit(deposit(asha)).join());
            awaitCallers(1);
            gate.open();

            assertThat(get(last)).isInstanceOf(Transfer.class);
            assertThat(answers).hasSize(ROOM).allMatch(answer -> get(answer) instanceof Transfer);
            assertThat(asha.balance().posted()).isEqualTo(inr("10102.00"));
        }

        /** So many that there is no room for another. */
        final List<CompletableFuture<Outcome>> fill(JdbcBank full) {
            List<CompletableFuture<Outcome>> answers = new ArrayList<>();
            for (int i = 0; i < ROOM; i++) {
                answers.add(full.submit(deposit(asha)));
            }
            return answers;
        }
    }
}
