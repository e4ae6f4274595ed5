package com.moneyflo.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Outcome;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Refused;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.internal.customer.Customers;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Transactions.Retry;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.internal.thread.HealthBoard;
import com.moneyflo.internal.verify.Verifier;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The primitive, given many commands at once. */
class BatchTest {

    @Nested
    class OnH2 extends Batches {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Batches {
        OnMySql() {
            super(TestDatabase.MYSQL);
        }
    }

    abstract static class Batches {
        private static final Currency INR = Currency.getInstance("INR");

        private final Uuid ids = new Uuid();
        private final Ledger ledger = new Ledger((tx, alerts) -> {}, new ClockWatch(new HealthBoard().part("clock")));
        private final Database database;
        private final AccountNumber cash;
        private final AccountNumber asha;
        private final AccountNumber ravi;

        Batches(TestDatabase kind) {
            database = Database.open(kind.freshUrl(), null, null, null, Duration.ofSeconds(10));
            Accounts accounts = new Accounts(new Currencies(), database.unreadable());
            CustomerId customer = new CustomerId(ids.next());
            database.run(
                    Retry.UNTIL_COMMIT,
                    tx -> new Customers(database.unreadable())
                            .register(tx, customer, NewCustomer.named("Asha", "Rao")));
            cash = database.run(Retry.UNTIL_COMMIT, tx -> accounts.own(tx, InternalAccount.CASH, INR));
            asha = database.run(Retry.UNTIL_COMMIT, tx -> accounts.open(tx, customer, INR, false));
            ravi = database.run(Retry.UNTIL_COMMIT, tx -> accounts.open(tx, customer, INR, false));
        }

        @AfterEach
        void theLedgerIsSound() {
            assertThat(database.snapshot(Verifier::verify).faults()).isEmpty();
            database.close();
        }

        @Test
        void eachCommandSeesWhatTheOnesBeforeItLeft() {
            List<CommandResult> answers =
                    post(move(asha, ravi, 50), move(cash, asha, 100), move(asha, ravi, 60), move(asha, ravi, 60));

            assertThat(refusal(answers.get(0))).isEqualTo(Reason.INSUFFICIENT_FUNDS);
            assertThat(answers.get(1).outcome()).isInstanceOf(Transfer.class);
            assertThat(answers.get(2).outcome()).isInstanceOf(Transfer.class);
            assertThat(refusal(answers.get(3))).isEqualTo(Reason.INSUFFICIENT_FUNDS);
        }

        @Test
        void aKeyTwiceInOneBatchIsOneCommand() {
            List<CommandResult> answers = post(
                    move(cash, asha, 100, IdempotencyKey.of("k")),
                    move(cash, asha, 100, IdempotencyKey.of("k")),
                    move(cash, asha, 99, IdempotencyKey.of("k")));

            assertThat(answers.get(1)).isEqualTo(answers.get(0));
            assertThatThrownBy(answers.get(2)::outcome).isInstanceOf(KeyConflictException.class);
            assertThat(balance(asha)).isEqualTo(100);
        }

        @Test
        void keysTakenBeforeAreAnsweredFromRecordAndTheOthersAreDecided() {
            post(move(cash, asha, 100, IdempotencyKey.of("first")), move(ravi, asha, 1, IdempotencyKey.of("refused")));

            List<CommandResult> answers = post(
                    move(cash, ravi, 5, IdempotencyKey.of("new")),
                    move(cash, asha, 100, IdempotencyKey.of("first")),
                    move(ravi, asha, 1, IdempotencyKey.of("refused")),
                    move(cash, asha, 7, IdempotencyKey.of("first")),
                    move(asha, ravi, 30));

            assertThat(answers.get(0).outcome()).isInstanceOf(Transfer.class);
            assertThat(answers.get(1).outcome()).isInstanceOf(Transfer.class);
            assertThat(refusal(answers.get(2))).isEqualTo(Reason.INSUFFICIENT_FUNDS);
            assertThatThrownBy(answers.get(3)::outcome).isInstanceOf(KeyConflictException.class);
            assertThat(balance(asha)).isEqualTo(70);
            assertThat(balance(ravi)).isEqualTo(35);
        }

        @Test
        void theSameCommandsSentAgainChangeNothing() {
            Instruction[] commands = {move(cash, asha, 100), move(asha, ravi, 40), move(asha, ravi, 400)};
            List<CommandResult> first = post(commands);
            assertThat(post(commands)).isEqualTo(first);
            assertThat(balance(asha)).isEqualTo(60);
        }

        @Test
        void aHoldCapturedTwiceInOneBatchIsCapturedOnce() {
            post(move(cash, asha, 100));
            PlaceHold hold = new PlaceHold(id(), asha, inr(80), 60, Details.of(List.of()));
            post(hold);
            List<CommandResult> answers = post(
                    new CaptureHold(id(), hold.id(), ravi, inr(30), Details.of(List.of())),
                    new CaptureHold(id(), hold.id(), ravi, null, Details.of(List.of())));
            assertThat(refusal(answers.get(1))).isEqualTo(Reason.HOLD_NOT_ACTIVE);
            assertThat(balance(ravi)).isEqualTo(30);
        }

        @Test
        void aTransferReversedTwiceInOneBatchIsReversedOnce() {
            post(move(cash, asha, 100));
            Instruction moved = move(asha, ravi, 10);
            post(moved);
            List<CommandResult> answers = post(
                    new Reverse(id(), moved.id(), Details.of(List.of())),
                    new Reverse(id(), moved.id(), Details.of(List.of())));
            assertThat(refusal(answers.get(1))).isEqualTo(Reason.ALREADY_REVERSED);
            assertThat(balance(ravi)).isZero();
        }

        @Test
        void aThousandCommandsAreDecidedAtOnce() {
            List<Instruction> commands = new ArrayList<>(List.of(move(cash, asha, 1_000)));
            for (int i = 0; i < 1_001; i++) {
                commands.add(move(asha, ravi, 1, IdempotencyKey.of("one of many " + i)));
            }
            List<CommandResult> answers = post(commands.toArray(Instruction[]::new));
            assertThat(answers.stream().filter(answer -> answer.outcome() instanceof Refused))
                    .hasSize(1);
            assertThat(balance(ravi)).isEqualTo(1_000);
        }

        /** No verb makes such a command; the book refuses it all the same. */
        @Test
        void legsThatDoNotSumToZeroAreNotWritten() {
            List<Leg> legs = List.of(new Leg(cash, inr(-5)), new Leg(asha, inr(6)));
            Move unbalanced = new Move(id(), TransferKind.TRANSFER, legs, Details.of(List.of()));
            assertThatThrownBy(() -> post(move(cash, asha, 1), unbalanced))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(unbalanced.id().toString());
            assertThat(balance(asha)).isZero();
            CommandName name = new CommandName.Id(unbalanced.id());
            Optional<Outcome> found = database.run(Retry.READ_ONLY, tx -> ledger.find(tx, name));
            assertThat(found).isEmpty();
        }

        private List<CommandResult> post(Instruction... commands) {
            return database.run(Retry.IDEMPOTENT, tx -> ledger.post(tx, List.of(commands)));
        }

        private Move move(AccountNumber from, AccountNumber to, long minor, IdempotencyKey... key) {
            List<Leg> legs = List.of(new Leg(from, inr(-minor)), new Leg(to, inr(minor)));
            return new Move(id(), TransferKind.TRANSFER, legs, Details.of(List.of(key)));
        }

        private long balance(AccountNumber number) {
            return database.run(
                            Retry.READ_ONLY,
                            tx -> new Accounts(new Currencies(), database.unreadable()).state(tx, number))
                    .balance()
                    .posted()
                    .minor();
        }

        private TransferId id() {
            return new TransferId(ids.next());
        }

        private static Reason refusal(CommandResult answer) {
            return ((Refused) answer.outcome()).refusal().reason();
        }

        private static Money inr(long minor) {
            return new Money(INR, minor);
        }
    }
}
