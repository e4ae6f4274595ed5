package com.moneyflo.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.ledger.Details;
import com.moneyflo.internal.ledger.Move;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SubmissionQueueTest {

    private static final long LONG = TimeUnit.SECONDS.toNanos(50);

    private final SubmissionQueue queue = new SubmissionQueue(2, 1);

    @Test
    void whereThereIsNoRoomACallIsNotTaken() throws Exception {
        queue.put(call(), LONG);
        queue.put(call(), LONG);
        assertThat(queue.put(call(), 1)).isFalse();
    }

    @Test
    void whoWaitsForRoomHasItWhenACallIsOver() throws Exception {
        Submission first = call();
        queue.put(first, LONG);
        queue.put(call(), LONG);
        FutureTask<Boolean> third = new FutureTask<>(() -> queue.put(call(), LONG));
        startAndAwaitItsWait(third);
        first.expire("1 s", null);
        assertThat(third.get()).isTrue();
    }

    @Test
    void aLaneThatWaitsEndsWhenTheBankIsClosedAndTheLastCallIsOver() throws Exception {
        Submission last = call();
        queue.put(last, LONG);
        assertThat(queue.take(1)).containsExactly(last);
        queue.end(List.of(last));
        FutureTask<List<Submission>> lane = new FutureTask<>(() -> queue.take(1));
        startAndAwaitItsWait(lane);
        queue.close();
        last.expire("1 s", null);
        assertThat(lane.get()).isEmpty();
    }

    private static void startAndAwaitItsWait(FutureTask<?> task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static Submission call() {
        Leg from = new Leg(AccountNumber.ofSerial(1), Money.of("INR", "-1"));
        Leg to = new Leg(AccountNumber.ofSerial(2), Money.of("INR", "1"));
        TransferId id = new TransferId(UUID.randomUUID());
        Move move = new Move(id, TransferKind.TRANSFER, List.of(from, to), Details.of(List.of()));
        return new Submission(List.of(move), new InDoubtCommands());
    }
}
