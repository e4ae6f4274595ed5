package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Command;
import com.moneyflo.Memo;
import com.moneyflo.Outcome;
import com.moneyflo.Result;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.testing.MySqlServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands that the database refuses for an unforeseen reason: they fail alone in any batch or list. */
@Tag(MySqlServer.TAG)
class PoisonTest {

    @Nested
    class OnOwnConnections extends Poison {
        OnOwnConnections() {
            super(Place.MYSQL);
        }
    }

    @Nested
    class OnAHostsPool extends Poison {
        OnAHostsPool() {
            super(Place.HOSTS_POOL_ON_MYSQL);
        }
    }

    abstract static class Poison extends Lanes {

        private static final Memo POISON = Memo.of("poison");

        Poison(Place place) {
            super(place, LONG);
        }

        @BeforeAll
        void refusePoison() {
            try (Stranger stranger = stranger()) {
                stranger.execute("CREATE TRIGGER poison BEFORE INSERT ON mf_transfer FOR EACH ROW"
                        + " IF NEW.memo = 'poison' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF");
            }
        }

        @Test
        void aloneItFailsWithoutAnEffect() {
            assertFails(() -> asha.transfer(ravi.number(), ONE, POISON, key("bad")));
            assertThat(isDecided("bad")).isFalse();
            assertThat(asha.balance().posted()).isEqualTo(inr("100.00"));
        }

        @Test
        void ofABatchItFailsAlone() {
            gate.shutAfter(() -> asha.deposit(ONE));
            List<CompletableFuture<Outcome>> answers = IntStream.range(0, 40)
                    .mapToObj(i -> bank.submit(i == 17 ? poisonous(asha, ravi, "bad") : move(asha, ravi)))
                    .toList();
            gate.open();

            assertFails(() -> get(answers.get(17)));
            assertThat(answers.stream().filter(answer -> !answer.isCompletedExceptionally()))
                    .hasSize(39)
                    .allMatch(answer -> get(answer) instanceof Transfer);
            eventually(() -> gate.sizes().contains(40));
            assertThat(isDecided("bad")).isFalse();
            assertThat(ravi.balance().posted()).isEqualTo(inr("39.00"));
        }

        @Test
        void severalOfOneBatchFailEachAloneAndTheOthersAreDecidedAsIfTheyWereNotThere() {
            Account poor = open("0.00");
            Random random = new Random(5);
            List<Boolean> poisoned =
                    IntStream.range(0, 60).mapToObj(i -> random.nextInt(6) == 0).toList();
            gate.shutAfter(() -> asha.deposit(ONE));
            List<CompletableFuture<Outcome>> answers = new ArrayList<>();
            List<Boolean> paid = new ArrayList<>();
            int balance = 0;
            for (boolean bad : poisoned) {
                boolean in = random.nextBoolean();
                answers.add(bank.submit(
                        bad
                                ? in ? poisonous(asha, poor) : poisonous(poor, asha)
                                : in ? move(asha, poor) : move(poor, asha)));
                paid.add(!bad && (in || balance > 0));
                balance += !paid.get(paid.size() - 1) ? 0 : in ? 1 : -1;
            }
            gate.open();

            for (int i = 0; i < answers.size(); i++) {
                int at = i;
                if (poisoned.get(i)) {
                    assertFails(() -> get(answers.get(at)));
                } else {
                    assertThat(get(answers.get(i)) instanceof Transfer).isEqualTo(paid.get(i));
                }
            }
            eventually(() -> gate.sizes().contains(60));
            assertThat(poor.balance().posted()).isEqualTo(inr(balance + ".00"));
        }

        @Test
        void ofAListItFailsAloneAndTheOrderOfTheOthersStays() {
            Account poor = open("0.00");
            List<Result> results = bank.post(List.of(
                    withdraw(poor),
                    deposit(poor),
                    poisonous(poor, asha),
                    withdraw(poor),
                    poisonous(asha, poor, "bad"),
                    withdraw(poor),
                    deposit(poor)));

            assertThat(results)
                    .extracting(Poison::isReceipt)
                    .containsExactly(false, true, false, true, false, false, true);
            assertThat(List.of(results.get(2), results.get(4))).allSatisfy(result -> assertFails(result::orThrow));
            assertThat(List.of(results.get(0), results.get(5)))
                    .allMatch(result -> result.outcome().isPresent());
            assertThat(isDecided("bad")).isFalse();
            assertThat(poor.balance().posted()).isEqualTo(ONE);
        }

        @Test
        void listsThatShareABatchSpoilOnlyTheirOwn() {
            List<Account> poor = open(4, "0.00");
            gate.shutAfter(() -> asha.deposit(ONE));
            List<CompletableFuture<List<Result>>> lists = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Account one = poor.get(i);
                Command second = i % 2 == 0 ? poisonous(asha, one) : move(asha, one);
                lists.add(async(() -> bank.post(List.of(deposit(one), second, withdraw(one), withdraw(one)))));
            }
            awaitCallers(4);
            gate.open();
            for (int i = 0; i < 4; i++) {
                boolean whole = i % 2 == 1;
                assertThat(get(lists.get(i))).extracting(Poison::isReceipt).containsExactly(true, whole, true, whole);
            }
            eventually(() -> gate.sizes().contains(16));
        }

        @Test
        void inAHostsTransactionAListFailsAsAWholeAndIsTakenBack() {
            try (Stranger host = stranger()) {
                var joined = bank.joining(host.connection());
                assertThatThrownBy(() -> joined.post(List.of(move(asha, ravi), poisonous(asha, ravi))))
                        .isExactlyInstanceOf(StorageException.class)
                        .hasMessageContaining("what this call wrote was taken back");
                host.commit();
            }
            assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
        }

        private Command poisonous(Account from, Account to) {
            return Command.transfer(from.number(), to.number(), ONE, POISON);
        }

        private Command poisonous(Account from, Account to, String key) {
            return Command.transfer(from.number(), to.number(), ONE, POISON, key(key));
        }

        private static void assertFails(ThrowingCallable command) {
            assertThatThrownBy(command)
                    .isExactlyInstanceOf(StorageException.class)
                    .hasMessageContaining("The database refused a statement (SQLSTATE 45000")
                    .hasMessageContaining("nothing was changed");
        }

        private static boolean isReceipt(Result result) {
            return result.outcome().filter(Transfer.class::isInstance).isPresent();
        }
    }
}
