package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.moneyflo.Account;
import com.moneyflo.Command;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Posting;
import com.moneyflo.RefusedException;
import com.moneyflo.Share;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A command as a value means what its verb means: the same receipts, refusals and complaints. */
public abstract class CommandVerbsContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Memo MEMO = Memo.of("for tea");
    private static final Label LABEL = Label.of("invoice", "17");

    private final Account shop = open("INR");

    CommandVerbsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void cashComesAndGoesAsWithTheVerbs() {
        sameReceipt(
                () -> asha.deposit(inr("2.00"), MEMO, LABEL, newKey()),
                Command.deposit(asha.number(), inr("2.00"), MEMO, LABEL, newKey()));
        sameReceipt(() -> asha.withdraw(inr("2.00"), LABEL), Command.withdraw(asha.number(), inr("2.00"), LABEL));
        sameRefusal(() -> ravi.withdraw(inr("2.00")), Command.withdraw(ravi.number(), inr("2.00")));
    }

    @Test
    void moneyMovesAsWithTheVerbs() {
        Posting posting = Posting.builder()
                .debit(asha.number(), inr("3.00"))
                .credit(ravi.number(), inr("1.00"))
                .credit(shop.number(), inr("2.00"))
                .build();
        List<Share> shares = List.of(Share.of(ravi.number(), 1), Share.of(shop.number(), 2));
        sameReceipt(
                () -> asha.transfer(ravi.number(), inr("1.00"), MEMO),
                Command.transfer(asha.number(), ravi.number(), inr("1.00"), MEMO));
        sameReceipt(() -> bank.post(posting, MEMO), Command.post(posting, MEMO));
        sameReceipt(
                () -> asha.split(inr("1.00"), shares, LABEL), Command.split(asha.number(), inr("1.00"), shares, LABEL));
        sameRefusal(
                () -> shop.transfer(unknownNumber(), inr("1.00")),
                Command.transfer(shop.number(), unknownNumber(), inr("1.00")));
    }

    @Test
    void moneyIsHeldAndSetFreeAsWithTheVerbs() {
        TransferId byVerb = asha.hold(inr("5.00"), HOUR, MEMO).id();
        Transfer placed = post(Command.hold(asha.number(), inr("5.00"), HOUR, MEMO));
        assertThat(essence(placed))
                .isEqualTo(essence((Transfer) bank.find(byVerb).orElseThrow()));
        assertThat(asha.balance().held()).isEqualTo(inr("10.00"));
        assertThat(bank.hold(placed.id()).orElseThrow().expiresAt())
                .isEqualTo(placed.at().plus(HOUR));

        sameReceipt(() -> bank.release(byVerb, MEMO), Command.release(placed.id(), MEMO));
        sameRefusal(() -> ravi.hold(inr("5.00"), HOUR), Command.hold(ravi.number(), inr("5.00"), HOUR));
        assertThat(asha.balance().available()).isEqualTo(inr("1000.00"));
    }

    @Test
    void holdsAreCapturedWholeAndInPartAsWithTheVerbs() {
        Supplier<TransferId> hold = () -> asha.hold(inr("5.00"), HOUR).id();
        TransferId first = hold.get();
        TransferId second = hold.get();
        sameReceipt(() -> bank.capture(first, ravi.number(), MEMO), Command.capture(second, ravi.number(), MEMO));
        TransferId third = hold.get();
        TransferId fourth = hold.get();
        sameReceipt(
                () -> bank.capture(third, ravi.number(), inr("2.00")),
                Command.capture(fourth, ravi.number(), inr("2.00")));
        sameRefusal(() -> bank.capture(first, ravi.number()), Command.capture(first, ravi.number()));
        assertThat(asha.balance().held()).isEqualTo(inr("0.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("14.00"));
    }

    @Test
    void aTransferIsUndoneAsWithTheVerb() {
        TransferId first = asha.transfer(ravi.number(), inr("1.00")).id();
        TransferId second = asha.transfer(ravi.number(), inr("1.00")).id();
        sameReceipt(() -> bank.reverse(first, LABEL), Command.reverse(second, LABEL));
        sameRefusal(() -> bank.reverse(first), Command.reverse(first));
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void oneListTakesAllKindsAtOnce() {
        TransferId held = asha.hold(inr("5.00"), HOUR).id();
        TransferId given = asha.hold(inr("6.00"), HOUR).id();
        TransferId moved = asha.transfer(shop.number(), inr("7.00")).id();
        assertThat(bank.post(List.of(
                        Command.capture(held, ravi.number()),
                        Command.reverse(moved),
                        Command.release(given),
                        Command.hold(ravi.number(), inr("5.00"), HOUR),
                        Command.withdraw(asha.number(), inr("995.00")))))
                .allSatisfy(result -> assertThat(result.outcome()).get().isInstanceOf(Transfer.class));
        assertThat(ravi.balance().available()).isEqualTo(inr("0.00"));
        assertThat(asha.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void whatMakesNoSenseIsRefusedInTheWordsOfTheVerb() {
        TransferId hold = new TransferId(new UUID(0, 9));
        Duration year = Duration.ofDays(4_000);
        List<Share> empty = List.of();
        sameComplaint(() -> asha.deposit(inr("0.00")), () -> Command.deposit(asha.number(), inr("0.00")));
        sameComplaint(() -> asha.withdraw(inr("-1.00")), () -> Command.withdraw(asha.number(), inr("-1.00")));
        sameComplaint(
                () -> asha.transfer(asha.number(), inr("1.00")),
                () -> Command.transfer(asha.number(), asha.number(), inr("1.00")));
        sameComplaint(() -> asha.split(inr("1.00"), empty), () -> Command.split(asha.number(), inr("1.00"), empty));
        sameComplaint(() -> asha.hold(inr("1.00"), year), () -> Command.hold(asha.number(), inr("1.00"), year));
        sameComplaint(
                () -> bank.capture(hold, ravi.number(), inr("0.00")),
                () -> Command.capture(hold, ravi.number(), inr("0.00")));
        sameComplaint(() -> bank.release(hold, newKey(), newKey()), () -> Command.release(hold, newKey(), newKey()));
        sameComplaint(() -> bank.reverse(hold, MEMO, MEMO), () -> Command.reverse(hold, MEMO, MEMO));
    }

    @Test
    void whatIsMissingIsNamedAsByTheVerb() {
        TransferId hold = new TransferId(new UUID(0, 9));
        sameComplaint(() -> asha.deposit(null), () -> Command.deposit(asha.number(), null));
        sameComplaint(() -> bank.account(null).number(), () -> bank.account(null));
        sameComplaint(() -> asha.transfer(null, inr("1.00")), () -> Command.transfer(asha.number(), null, inr("1.00")));
        sameComplaint(() -> asha.hold(inr("1.00"), null), () -> Command.hold(asha.number(), inr("1.00"), null));
        sameComplaint(() -> bank.capture(null, ravi.number()), () -> Command.capture(null, ravi.number()));
        sameComplaint(() -> bank.capture(hold, null), () -> Command.capture(hold, null));
        sameComplaint(() -> bank.release(null), () -> Command.release(null));
        sameComplaint(() -> bank.reverse(null), () -> Command.reverse(null));
        sameComplaint(() -> bank.post((Posting) null), () -> Command.post(null));
        sameComplaint(
                () -> asha.deposit(inr("1.00"), MEMO, null),
                () -> Command.deposit(asha.number(), inr("1.00"), MEMO, null));
    }

    private Transfer post(Command command) {
        return bank.post(List.of(command)).get(0).orThrow();
    }

    private void sameReceipt(Supplier<Transfer> verb, Command command) {
        assertThat(essence(post(command))).isEqualTo(essence(verb.get()));
    }

    private void sameRefusal(ThrowingCallable verb, Command command) {
        RefusedException refusal = refusalOf(verb);
        assertThat(refusalOf(() -> post(command)))
                .isExactlyInstanceOf(refusal.getClass())
                .hasMessage(refusal.getMessage());
    }

    private static void sameComplaint(ThrowingCallable verb, ThrowingCallable command) {
        Throwable complaint = catchThrowable(verb);
        assertThat(complaint).isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
        assertThat(catchThrowable(command))
                .isExactlyInstanceOf(complaint.getClass())
                .hasMessage(complaint.getMessage());
    }

    /** All of a receipt but its names and its time. */
    private static List<Object> essence(Transfer receipt) {
        return List.of(
                receipt.kind(),
                receipt.legs(),
                receipt.memo(),
                receipt.labels(),
                receipt.key().isPresent(),
                receipt.subject().isPresent());
    }
}
