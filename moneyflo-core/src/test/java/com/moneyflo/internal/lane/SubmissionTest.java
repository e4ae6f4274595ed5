package com.moneyflo.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.ContentionException;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Details;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private final Submission call = new Submission(List.of(move(1), move(2)), new InDoubtCommands());

    /** The bank closes when all calls are over, and with it what the answers of calls travel on. */
    @Test
    void whoIsToldThatItIsOverFindsTheAnswersThere() {
        List<Boolean> done = new ArrayList<>();
        call.onCompletion(() -> done.add(call.done().isDone()));
        call.expire("1 s", null);
        call.expire("1 s", null);
        assertThat(done).containsExactly(true);
    }

    @Test
    void whenItsTimeIsUpBeforeABatchHasItNothingWasDone() {
        call.expire("1 s", null);
        assertThat(call.done().join())
                .extracting(SubmissionTest::failure)
                .hasOnlyElementsOfType(ContentionException.class)
                .hasSize(2);
        assertThat(call.take()).isEmpty();
    }

    @Test
    void whenItsTimeIsUpInABatchTheOutcomeIsUnknownAndALaterOneIsNotTold() {
        List<PendingCommand> items = call.take();
        call.expire("1 s", null);
        items.get(0).complete(new CommandResult.Failed(new IllegalStateException()));
        assertThat(call.done().join())
                .extracting(SubmissionTest::failure)
                .hasOnlyElementsOfType(OutcomeUnknownException.class);
        assertThat(call.isOpen()).isFalse();
    }

    @Test
    void whatWasAnsweredBeforeItsTimeWasUpStays() {
        List<PendingCommand> items = call.take();
        CommandResult failed = new CommandResult.Failed(new IllegalStateException());
        items.get(0).complete(failed);
        call.release();
        assertThat(items.get(1).isNext()).isTrue();
        call.expire("1 s", null);
        assertThat(call.done().join().get(0)).isEqualTo(failed);
        assertThat(failure(call.done().join().get(1))).isInstanceOf(ContentionException.class);
    }

    private static Throwable failure(CommandResult result) {
        return ((CommandResult.TimedOut) result).failure();
    }

    private static Instruction move(long number) {
        Money one = Money.of("INR", "1.00");
        List<Leg> legs = List.of(
                new Leg(AccountNumber.ofSerial(100_001), one.negated()), new Leg(AccountNumber.ofSerial(100_002), one));
        return new Move(new TransferId(new UUID(0, number)), TransferKind.TRANSFER, legs, Details.of(List.of()));
    }
}
