package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.ContentionException;
import com.moneyflo.InternalAccount;
import com.moneyflo.Outcome;
import com.moneyflo.Result;
import com.moneyflo.Transfer;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows that a stranger holds delay only the callers that need them, for no longer than they are held. */
class HeldRowsTest {

    @Nested
    class OnH2 extends HeldRows {
        OnH2() {
            super(Place.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends HeldRows {
        OnMySql() {
            super(Place.MYSQL);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnAHostsPool extends HeldRows {
        OnAHostsPool() {
            super(Place.HOSTS_POOL_ON_MYSQL);
        }
    }

    @Nested
    class ImpatientOnH2 extends ImpatientWithHeldRows {
        ImpatientOnH2() {
            super(Place.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class ImpatientOnMySql extends ImpatientWithHeldRows {
        ImpatientOnMySql() {
            super(Place.MYSQL);
        }
    }

    abstract static class HeldRows extends Lanes {

        HeldRows(Place place) {
            super(place, LONG);
        }

        @Test
        void transfersBetweenOthersGoOnWhileAnAccountIsHeld() {
            List<Account> others = open(10, "100.00");
            try (Stranger stranger = stranger().hold(asha)) {
                CompletableFuture<Outcome> pending = bank.submit(move(asha, ravi));
                transferAmong(others, 500);
                assertThat(pending).isNotDone();
                stranger.letGo();
                assertThat(get(pending)).isInstanceOf(Transfer.class);
            }
        }

        @Test
        void moreAccountsThanCanBeWaitedForAreAllServedInTheEnd() {
            List<Account> held = open(8, "1.00");
            List<Account> others = open(5, "100.00");
            List<Stranger> strangers =
                    held.stream().map(account -> stranger().hold(account)).toList();
            List<CompletableFuture<Outcome>> pending = held.stream()
                    .map(account -> bank.submit(move(account, ravi)))
                    .toList();
            transferAmong(others, 200);
            assertThat(pending).noneMatch(CompletableFuture::isDone);

            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
            Collections.shuffle(order, new Random(7));
            for (int i = 0; i < order.size(); i++) {
                strangers.get(order.get(i)).close();
                assertThat(get(pending.get(order.get(i)))).isInstanceOf(Transfer.class);
                assertThat(pending.stream().filter(CompletableFuture::isDone)).hasSize(i + 1);
            }
            assertThat(ravi.balance().posted()).isEqualTo(inr("8.00"));
        }

        @Test
        void whoNeedsTwoHeldAccountsGetsThemOneAfterTheOther() {
            try (Stranger first = stranger().hold(asha);
                    Stranger second = stranger().hold(ravi)) {
                CompletableFuture<Outcome> pending = bank.submit(move(asha, ravi));
                CompletableFuture<Outcome> other = bank.submit(deposit(asha));
                first.letGo();
                assertThat(get(other)).isInstanceOf(Transfer.class);
                assertThat(pending).isNotDone();
                second.letGo();
                assertThat(get(pending)).isInstanceOf(Transfer.class);
            }
        }

        @Test
        void manyWhoWaitForOneAccountAreAllServed() {
            try (Stranger stranger = stranger().hold(asha)) {
                List<CompletableFuture<Outcome>> pending = Stream.generate(() -> bank.submit(move(asha, ravi)))
                        .limit(150)
                        .toList();
                transferAmong(open(3, "100.00"), 50);
                assertThat(pending).noneMatch(CompletableFuture::isDone);
                stranger.letGo();
                assertThat(pending.stream().map(Lanes::get).filter(Transfer.class::isInstance))
                        .hasSize(100);
            }
        }

        @Test
        void aListKeepsItsOrderWhenOneOfItsAccountsIsHeld() {
            Account poor = open("0.00");
            try (Stranger stranger = stranger().hold(poor)) {
                CompletableFuture<List<Result>> results = async(() ->
                        bank.post(List.of(deposit(poor, "in"), withdraw(poor, "out"), move(asha, ravi, "beside"))));
                eventually(() -> isDecided("beside"));
                assertThat(isDecided("in") || isDecided("out")).isFalse();
                stranger.letGo();
                assertThat(get(results)).allMatch(HeldRowsTest::isReceipt);
            }
        }

        @Test
        void whatSharesAnAccountWithAWaitingCommandBeforeItWaitsToo() {
            Account held = open("1.00");
            Account next = open("0.00");
            Account last = open("0.00");
            Account fourth = open("0.00");
            try (Stranger stranger = stranger().hold(held)) {
                CompletableFuture<List<Result>> results = async(() -> bank.post(List.of(
                        move(held, next, "1"),
                        move(next, last, "2"),
                        move(last, fourth, "3"),
                        move(asha, ravi, "beside"),
                        move(fourth, ravi, "4"))));
                eventually(() -> isDecided("beside"));
                assertThat(Stream.of("1", "2", "3", "4")).noneMatch(this::isDecided);
                stranger.letGo();
                assertThat(get(results)).allMatch(HeldRowsTest::isReceipt);
            }
            assertThat(ravi.balance().posted()).isEqualTo(inr("2.00"));
        }

        @Test
        void aHeldAccountDoesNotHoldUpTheDepositsOfOthersThatShareTheCash() {
            Account poor = open("0.00");
            try (Stranger stranger = stranger().hold(poor)) {
                CompletableFuture<List<Result>> results = async(() -> bank.post(List.of(
                        deposit(poor, "held in"),
                        deposit(ravi, "in"),
                        withdraw(poor, "held out"),
                        withdraw(ravi, "out"))));
                eventually(() -> isDecided("out"));
                assertThat(isDecided("in")).isTrue();
                assertThat(isDecided("held in") || isDecided("held out")).isFalse();
                stranger.letGo();
                assertThat(get(results)).allMatch(HeldRowsTest::isReceipt);
            }
        }

        @Test
        void whileTheCashItselfIsHeldTransfersGoOn() {
            try (Stranger stranger = stranger().hold(bank.internalAccount(InternalAccount.CASH, "INR"))) {
                CompletableFuture<Outcome> pending = bank.submit(deposit(ravi));
                transferAmong(List.of(asha, ravi), 20);
                CompletableFuture<List<Result>> results = async(
                        () -> bank.post(List.of(move(asha, ravi, "a"), deposit(asha, "b"), move(asha, ravi, "c"))));
                eventually(() -> isDecided("a"));
                get(bank.submit(move(asha, ravi)));
                assertThat(pending).isNotDone();
                assertThat(isDecided("b") || isDecided("c")).isFalse();
                stranger.letGo();
                assertThat(get(pending)).isInstanceOf(Transfer.class);
                assertThat(get(results)).allMatch(HeldRowsTest::isReceipt);
            }
        }

        @Test
        void aKeyTwiceInAListBelongsToTheFirstEvenIfThatHasToWait() {
            Account other = open("1.00");
            try (Stranger stranger = stranger().hold(asha)) {
                CompletableFuture<List<Result>> results = async(() ->
                        bank.post(List.of(move(asha, ravi, "key"), move(other, ravi, "key"), deposit(ravi, "beside"))));
                eventually(() -> !gate.sizes().isEmpty() && !isDecided("key"));
                transferAmong(open(2, "9.00"), 20);
                assertThat(isDecided("key")).isFalse();
                stranger.letGo();
                assertThat(get(results)).extracting(HeldRowsTest::isReceipt).containsExactly(true, false, true);
            }
            assertThat(other.balance().posted()).isEqualTo(inr("1.00"));
        }
    }

    abstract static class ImpatientWithHeldRows extends Lanes {

        ImpatientWithHeldRows(Place place) {
            super(place, Duration.ofMillis(1_500));
        }

        @Test
        void whenPatienceIsOverTheAccountIsNamedAndNothingHappensLater() {
            try (Stranger stranger = stranger().hold(asha)) {
                assertThatThrownBy(() -> asha.transfer(ravi.number(), ONE, key("late")))
                        .isInstanceOf(ContentionException.class)
                        .hasMessageContaining(asha.number().toString())
                        .hasMessageContaining("nothing was changed");
                assertThatThrownBy(() -> get(bank.submit(deposit(asha, "later"))))
                        .isInstanceOf(ContentionException.class)
                        .hasMessageContaining(asha.number().toString());
                stranger.letGo();
            }
            asha.transfer(ravi.number(), ONE, key("after"));
            assertThat(isDecided("late") || isDecided("later")).isFalse();
            assertThat(ravi.balance().posted()).isEqualTo(ONE);
        }

        @Test
        void ofAListOnlyWhatHadToWaitIsToldSo() {
            try (Stranger stranger = stranger().hold(asha)) {
                List<Result> results =
                        bank.post(List.of(deposit(ravi), move(asha, ravi, "late"), deposit(open("0.00"))));
                assertThat(results).extracting(HeldRowsTest::isReceipt).containsExactly(true, false, true);
                assertThat(results.get(1).failure())
                        .get()
                        .isInstanceOfSatisfying(
                                ContentionException.class,
                                late -> assertThat(late)
                                        .hasMessageContaining(asha.number().toString()));
                stranger.letGo();
            }
            asha.deposit(ONE);
            assertThat(isDecided("late")).isFalse();
        }
    }

    private static boolean isReceipt(Result result) {
        return result.outcome().filter(Transfer.class::isInstance).isPresent();
    }
}
