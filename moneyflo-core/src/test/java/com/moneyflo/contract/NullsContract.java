package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.moneyflo.Actor;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Posting;
import com.moneyflo.Share;
import com.moneyflo.TransferId;
import com.moneyflo.notice.Notices;
import com.moneyflo.notify.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A null where none may be is refused at the door, by the parameter's name. */
public abstract class NullsContract extends Contract {

    private static final TransferId ID = new TransferId(new UUID(1, 1));
    private static final Duration HOUR = Duration.ofHours(1);

    private final SoftAssertions softly = new SoftAssertions();

    NullsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aBankNamesTheParameterThatIsNull() {
        names("customer", () -> bank.register(null));
        names("id", () -> bank.customer(null));
        names("customer", () -> bank.openAccount(null, "INR"));
        names("currency", () -> bank.openAccount(asha.state().customer().orElseThrow(), null));
        names("customer", () -> bank.register(null, newKey()));
        names("key", () -> bank.register(NewCustomer.named("Asha", "Rao"), null));
        names("customer", () -> bank.openAccount(null, "INR", newKey()));
        names("key", () -> bank.openAccount(asha.state().customer().orElseThrow(), "INR", null));
        names("key", () -> asha.freeze(null));
        names("key", () -> asha.freezeDebits(null));
        names("key", () -> asha.unfreeze(null));
        names("limit", () -> asha.overdraft(null, newKey()));
        names("key", () -> asha.overdraft(inr("1.00"), null));
        names("name", () -> bank.internalAccount(null, "INR"));
        names("currency", () -> bank.internalAccount(InternalAccount.CASH, null));
        names("number", () -> bank.account(null));
        names("customer", () -> bank.accounts(null));
        names("posting", () -> bank.post((Posting) null));
        names("commands", () -> bank.post((List<Command>) null));
        names("command", () -> bank.submit(null));
        names("key", () -> bank.resolve((IdempotencyKey) null));
        names("id", () -> bank.resolve((TransferId) null));
        names("id", () -> bank.hold(null));
        names("hold", () -> bank.capture(null, ravi.number()));
        names("payee", () -> bank.capture(ID, null));
        names("hold", () -> bank.capture(null, ravi.number(), inr("1.00")));
        names("payee", () -> bank.capture(ID, null, inr("1.00")));
        names("amount", () -> bank.capture(ID, ravi.number(), (Money) null));
        names("hold", () -> bank.release(null));
        names("transfer", () -> bank.reverse(null));
        names("key", () -> bank.find((IdempotencyKey) null));
        names("id", () -> bank.find((TransferId) null));
        names("connection", () -> bank.joining(null));
        softly.assertAll();
    }

    @Test
    void noticesAndWhatComesBackNameTheParameterThatIsNull() {
        Notices notices = bank.notices();
        MessageId id = new MessageId(new UUID(1, 1));
        names("state", () -> notices.oldestFirst(null));
        names("state", () -> notices.newestFirst(null));
        names("id", () -> notices.find(null));
        names("id", () -> notices.trail(null));
        names("id", () -> notices.sendAgain(null, Actor.BANK, "why"));
        names("actor", () -> notices.sendAgain(id, null, "why"));
        names("reason", () -> notices.giveUp(id, Actor.BANK, null));
        names("limit", () -> notices.awaitSettled(null));
        names("olderThan", () -> notices.purge(null));
        names("report", () -> bank.inbound().report(null));
        names("text", () -> bank.inbound().receive(null));
        names("providerId", () -> bank.inbound().consent(null, "+919876543210", true));
        names("phone", () -> bank.inbound().consent("A", null, true));
        softly.assertAll();
    }

    @Test
    void anAccountNamesTheParameterThatIsNull() {
        List<Share> shares = List.of(Share.of(ravi.number(), 1));
        names("amount", () -> asha.deposit(null));
        names("amount", () -> asha.withdraw(null));
        names("to", () -> asha.transfer(null, inr("1.00")));
        names("amount", () -> asha.transfer(ravi.number(), null));
        names("shares", () -> asha.split(inr("1.00"), null));
        names("amount", () -> asha.hold(null, HOUR));
        names("expiresIn", () -> asha.hold(inr("1.00"), null));
        names("limit", () -> asha.overdraft(null));
        names("instant", () -> asha.balanceAt(null));
        names("period", () -> asha.statement(null));
        names("detail", () -> asha.deposit(inr("1.00"), newKey(), null));
        names("detail", () -> asha.withdraw(inr("1.00"), newKey(), null));
        names("detail", () -> asha.transfer(ravi.number(), inr("1.00"), newKey(), null));
        names("detail", () -> asha.split(inr("1.00"), shares, newKey(), null));
        names("detail", () -> asha.hold(inr("1.00"), HOUR, newKey(), null));
        softly.assertAll();
        assertThat(asha.balance().available()).isEqualTo(inr("1000.00"));
    }

    private void names(String parameter, ThrowingCallable call) {
        softly.assertThat(catchThrowable(call))
                .as("null as " + parameter)
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(parameter);
    }
}
