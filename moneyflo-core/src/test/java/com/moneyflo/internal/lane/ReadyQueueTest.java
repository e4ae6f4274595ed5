package com.moneyflo.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.ledger.Details;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.Move;
import com.moneyflo.internal.ledger.ReleaseHold;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadyQueueTest {

    private static final int MAX = 1_000;

    private final ReadyQueue line = new ReadyQueue();
    private int ids;

    @Test
    void twoLanesShareWhatWaits() {
        List<Submission> calls = transfers(64);
        assertThat(line.begin(MAX, 32)).isEqualTo(calls.subList(0, 32));
        assertThat(line.begin(MAX, 32)).isEqualTo(calls.subList(32, 64));
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void whatOnlyOneLaneCanDoIsNotShared() {
        List<Submission> calls = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            calls.add(put(transfer(1, 100 + i)));
        }
        assertThat(line.begin(MAX, 32)).isEqualTo(calls);
    }

    @Test
    void callsOnOneAccountAreGivenOutOneAfterTheOther() {
        List<Submission> first = List.of(put(transfer(1, 2)));
        assertThat(line.begin(MAX, 1)).isEqualTo(first);
        Submission second = put(transfer(2, 3));
        assertThat(line.mayBegin(second)).isFalse();
        List<Submission> others = transfers(20);
        assertThat(line.begin(MAX, MAX)).isEqualTo(others);
        line.end(first);
        line.end(others);
        assertThat(line.begin(MAX, MAX)).containsExactly(second);
    }

    @Test
    void nothingOvertakesWhatHasToWait() {
        line.addLast(transfer(1, 2));
        line.begin(MAX, 1);
        line.addLast(transfer(2, 3));
        line.addLast(transfer(3, 4));
        line.addLast(transfer(4, 5));
        List<Submission> others = transfers(20);
        assertThat(line.begin(MAX, MAX)).isEqualTo(others);
    }

    @Test
    void oneKeyIsNotUsedInTwoLanes() {
        line.addLast(transfer(1, 2, IdempotencyKey.of("rent")));
        line.begin(MAX, 1);
        line.addLast(transfer(3, 4, IdempotencyKey.of("rent")));
        List<Submission> others = transfers(20);
        assertThat(line.begin(MAX, MAX)).isEqualTo(others);
    }

    @Test
    void whatMayBeOnAnyAccountHasAllToItself() {
        List<Submission> before = transfers(20);
        assertThat(line.begin(MAX, MAX)).isEqualTo(before);
        Submission release =
                put(new Submission(List.of(new ReleaseHold(id(), id(), details(null))), new InDoubtCommands()));
        List<Submission> after = transfers(20);
        assertThat(line.begin(MAX, MAX)).isEmpty();
        line.end(before);
        List<Submission> together = line.begin(MAX, 1);
        assertThat(together).startsWith(release).hasSize(21).endsWith(after.get(19));
        line.addLast(transfer(1, 2));
        transfers(20);
        assertThat(line.begin(MAX, MAX)).isEmpty();
        line.end(together);
        assertThat(line.begin(MAX, MAX)).hasSize(21);
    }

    @Test
    void aFewCallsWaitForTheBatchUnderWay() {
        List<Submission> alone = transfers(1);
        assertThat(line.begin(MAX, 1)).isEqualTo(alone);
        List<Submission> few = transfers(15);
        assertThat(line.begin(MAX, MAX)).isEmpty();
        Submission enough = put(transfer(1, 2));
        assertThat(line.mayBegin(enough)).isTrue();
        assertThat(line.begin(MAX, MAX)).startsWith(few.get(0)).hasSize(16).endsWith(enough);
    }

    @Test
    void aCallOfManyInstructionsIsWorthABatchOfItsOwn() {
        line.addLast(transfer(1, 2));
        line.begin(MAX, 1);
        List<Instruction> many = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            many.add(move(3, 4, null));
        }
        Submission bulk = put(new Submission(many, new InDoubtCommands()));
        assertThat(line.begin(MAX, MAX)).containsExactly(bulk);
    }

    @Test
    void aBatchHoldsNoMoreThanItsCeilingButOneCall() {
        List<Submission> calls = transfers(5);
        assertThat(line.begin(3, MAX)).isEqualTo(calls.subList(0, 3));
        line.end(calls.subList(0, 3));
        assertThat(line.begin(1, MAX)).isEqualTo(calls.subList(3, 4));
    }

    @Test
    void aPostingOfManyLegsCountsOnceWhenItIsShared() {
        List<Submission> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(put(new Submission(List.of(posting(100)), new InDoubtCommands())));
        }
        assertThat(line.begin(MAX, 20)).isEqualTo(calls);
    }

    @Test
    void anExpiredCallIsGivenToNoBatch() {
        List<Submission> calls = transfers(3);
        calls.get(0).expire("1 s", null);
        calls.get(2).expire("1 s", null);
        assertThat(line.begin(MAX, MAX)).containsExactly(calls.get(1));
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void noLaneIsWokenForCallsBehindOneThatWaitsForAll() {
        List<Submission> before = transfers(20);
        line.begin(MAX, MAX);
        transfers(15);
        line.addFirst(
                List.of(new Submission(List.of(new ReleaseHold(id(), id(), details(null))), new InDoubtCommands())));
        assertThat(line.begin(MAX, MAX)).isEmpty();
        assertThat(line.mayBegin(transfers(1).get(0))).isFalse();
        line.end(before);
        assertThat(line.mayBegin(transfers(1).get(0))).isTrue();
    }

    @Test
    void theCallThatMakesThemEnoughWakesALaneThoughItHasToWaitItself() {
        line.addLast(transfer(1, 2));
        line.begin(MAX, 1);
        List<Submission> few = transfers(15);
        Submission last = put(transfer(2, 3));
        assertThat(line.mayBegin(last)).isTrue();
        assertThat(line.begin(MAX, MAX)).isEqualTo(few);
    }

    @Test
    void whatIsSentBackToTheFrontComesFirstAndInItsOrder() {
        List<Submission> calls = transfers(4);
        List<Submission> taken = line.begin(2, MAX);
        line.addFirst(taken);
        line.end(taken);
        assertThat(line.begin(MAX, MAX)).isEqualTo(calls);
    }

    private List<Submission> transfers(int count) {
        List<Submission> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int account = 1_000 + 2 * ids;
            calls.add(put(transfer(account, account + 1)));
        }
        return calls;
    }

    private Submission put(Submission call) {
        line.addLast(call);
        return call;
    }

    private Submission transfer(int from, int to) {
        return transfer(from, to, null);
    }

    private Submission transfer(int from, int to, @Nullable IdempotencyKey key) {
        return new Submission(List.of(move(from, to, key)), new InDoubtCommands());
    }

    private Instruction move(int from, int to, @Nullable IdempotencyKey key) {
        Money amount = Money.of("INR", "1.00");
        return new Move(
                id(),
                TransferKind.TRANSFER,
                List.of(
                        new Leg(AccountNumber.ofSerial(from), amount.negated()),
                        new Leg(AccountNumber.ofSerial(to), amount)),
                details(key));
    }

    private Instruction posting(int legs) {
        List<Leg> all = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            Money amount = Money.of("INR", i % 2 == 0 ? "1.00" : "-1.00");
            all.add(new Leg(AccountNumber.ofSerial(100_000L * (ids + 1) + i), amount));
        }
        return new Move(id(), TransferKind.POSTING, all, details(null));
    }

    private TransferId id() {
        return new TransferId(new UUID(0, ids++));
    }

    private static Details details(@Nullable IdempotencyKey key) {
        return new Details(key, null, List.of());
    }
}
