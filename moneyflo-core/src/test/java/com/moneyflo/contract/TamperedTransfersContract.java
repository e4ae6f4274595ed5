package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Fault.Rule;
import com.moneyflo.Hold;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.Verification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transfers and holds changed by hand. */
public abstract class TamperedTransfersContract extends TamperedLedgerContract {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String AMOUNT = "UPDATE mf_transfer SET amount = amount + ? WHERE id = ?";
    private static final String CREDITOR = "UPDATE mf_transfer SET creditor = ? WHERE id = ?";
    private static final String REFUSAL = "UPDATE mf_transfer SET refusal = ? WHERE id = ?";
    private static final String REVERSED_BY = "UPDATE mf_transfer SET reversed_by = ? WHERE id = ?";
    private static final String SUBJECT = "UPDATE mf_transfer SET subject = ? WHERE id = ?";
    private static final String STATUS = "UPDATE mf_hold SET status = ? WHERE id = ?";
    private static final String CAPTURED = "UPDATE mf_hold SET captured = captured + ? WHERE id = ?";
    private static final String HOLD_ID = "UPDATE mf_hold SET id = ? WHERE id = ?";
    private static final String HOLD_ACCOUNT = "UPDATE mf_hold SET account = ? WHERE id = ?";
    private static final String NEXT_EXPIRY = "UPDATE mf_account SET next_expiry = next_expiry + ? WHERE id = ?";

    private final Transfer reversed = asha.transfer(ravi.number(), inr("5.00"));
    private final Transfer reversal = bank.reverse(reversed.id());
    private final Hold active = asha.hold(inr("7.00"), DAY);
    private final Hold captured = asha.hold(inr("8.00"), DAY);
    private final Transfer capture = bank.capture(captured.id(), ravi.number(), inr("6.00"));
    private final Hold released = asha.hold(inr("9.00"), DAY);
    private final Transfer release = bank.release(released.id());

    TamperedTransfersContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aSoundLedgerIsCounted() {
        Verification sound = bank.verify();

        assertThat(sound).hasToString("verified: 3 accounts, 10 transfers, 12 entries, 0 faults");
        assertThat(sound.isSound()).isTrue();
    }

    @Test
    void anAmountThatDiffersFromTheEntriesIsFound() throws SQLException {
        tamper(sql(AMOUNT, 1, id(transfer)), sql(AMOUNT, -1, id(transfer)));
        assertFound(List.of(Rule.HALF_TRANSFER), transfer.id());
    }

    @Test
    void aPayeeThatDiffersFromTheEntriesIsFound() throws SQLException {
        tamper(sql(CREDITOR, 100_001, id(transfer)), sql(CREDITOR, ravi.number().serial(), id(transfer)));
        assertFound(List.of(Rule.HALF_TRANSFER), transfer.id());
    }

    @Test
    void theEntriesOfARefusedTransferAreFound() throws SQLException {
        tamper(sql(REFUSAL, "ACCOUNT_CLOSED account=" + ravi.number(), id(transfer)), sql(REFUSAL, null, id(transfer)));
        assertFound(List.of(Rule.HALF_TRANSFER), transfer.id(), "moves nothing and has entries");
    }

    @Test
    void aReversalThatDoesNotExistIsFound() throws SQLException {
        tamper(sql(REVERSED_BY, bytes(NOWHERE), id(transfer)), sql(REVERSED_BY, null, id(transfer)));
        assertFound(List.of(Rule.LINK), transfer.id(), NOWHERE);
    }

    @Test
    void aReversalOfAnotherTransferIsFound() throws SQLException {
        tamper(sql(REVERSED_BY, id(reversal), id(transfer)), sql(REVERSED_BY, null, id(transfer)));
        assertFound(List.of(Rule.LINK), transfer.id(), reversal.id());
    }

    @Test
    void aReversedTransferThatDoesNotKnowItIsFound() throws SQLException {
        tamper(sql(REVERSED_BY, null, id(reversed)), sql(REVERSED_BY, id(reversal), id(reversed)));
        assertFound(List.of(Rule.LINK), reversal.id(), reversed.id());
    }

    @Test
    void aReversalThatDoesNotUndoWhatItNamesIsFound() throws SQLException {
        tamper(sql(REVERSED_BY, null, id(reversed)), sql(REVERSED_BY, id(reversal), id(reversed)));
        tamper(sql(REVERSED_BY, id(reversal), id(transfer)), sql(REVERSED_BY, null, id(transfer)));
        tamper(sql(SUBJECT, id(transfer), id(reversal)), sql(SUBJECT, id(reversed), id(reversal)));
        assertFound(List.of(Rule.LINK), reversal.id(), "does not undo");
    }

    @Test
    void aTransferLinkedWithoutReasonIsFound() throws SQLException {
        tamper(sql(SUBJECT, id(deposit), id(transfer)), sql(SUBJECT, null, id(transfer)));
        assertFound(List.of(Rule.LINK, Rule.SHAPE), transfer.id(), deposit.id());
    }

    @Test
    void aHoldWithoutItsCaptureIsFound() throws SQLException {
        status(active, "ACTIVE", "CAPTURED");
        assertFound(List.of(Rule.HELD, Rule.LINK), asha.number(), "INR 7.00", "2 holds are CAPTURED");
    }

    @Test
    void aHoldWithoutItsReleaseIsFound() throws SQLException {
        status(active, "ACTIVE", "RELEASED");
        assertFound(List.of(Rule.HELD, Rule.LINK), asha.number(), "INR 7.00", "2 holds are RELEASED");
    }

    @Test
    void aCapturedHoldMadeActiveIsFound() throws SQLException {
        status(captured, "CAPTURED", "ACTIVE");
        assertFound(List.of(Rule.HELD, Rule.LINK), asha.number(), "INR 15.00", capture.id());
    }

    @Test
    void aReleasedHoldMadeExpiredIsFound() throws SQLException {
        status(released, "RELEASED", "EXPIRED");
        assertFound(List.of(Rule.LINK, Rule.FUTURE), release.id(), "has expired before its time");
    }

    @Test
    void aHoldThatSaysMoreWasCapturedIsFound() throws SQLException {
        tamper(sql(CAPTURED, 1, bytes(captured.id())), sql(CAPTURED, -1, bytes(captured.id())));
        assertFound(List.of(Rule.LINK), capture.id());
    }

    @Test
    void aHoldThatNoTransferPlacedIsFound() throws SQLException {
        tamper(sql(HOLD_ID, bytes(NOWHERE), bytes(active.id())), sql(HOLD_ID, bytes(active.id()), bytes(NOWHERE)));
        assertFound(List.of(Rule.ORPHAN, Rule.LINK), NOWHERE, active.id());
    }

    @Test
    void aHoldOnAnAccountThatDoesNotExistIsFound() throws SQLException {
        long account = asha.number().serial();
        tamper(sql(HOLD_ACCOUNT, 999_999, bytes(active.id())), sql(HOLD_ACCOUNT, account, bytes(active.id())));
        assertFound(List.of(Rule.ORPHAN, Rule.HELD, Rule.LINK), active.id(), asha.number());
    }

    @Test
    void aHoldThatWouldExpireUnnoticedIsFound() throws SQLException {
        long account = asha.number().serial();
        tamper(sql(NEXT_EXPIRY, 1, account), sql(NEXT_EXPIRY, -1, account));
        assertFound(List.of(Rule.HELD), asha.number(), "next_expiry");
    }

    private void status(Hold hold, String before, String after) throws SQLException {
        tamper(sql(STATUS, after, bytes(hold.id())), sql(STATUS, before, bytes(hold.id())));
    }

    private static byte[] id(Transfer transfer) {
        return id(transfer.id());
    }

    private static byte[] id(TransferId id) {
        return bytes(id);
    }
}
