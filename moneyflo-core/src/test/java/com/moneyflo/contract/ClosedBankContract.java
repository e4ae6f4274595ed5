package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Actor;
import com.moneyflo.Command;
import com.moneyflo.InternalAccount;
import com.moneyflo.NewCustomer;
import com.moneyflo.Share;
import com.moneyflo.Statement;
import com.moneyflo.StatementPeriod;
import com.moneyflo.TransferId;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.DeliveryReport.Progress;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.MessageId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A closed bank answers every call by saying so. */
public abstract class ClosedBankContract extends Contract {

    private static final TransferId ID = new TransferId(new UUID(1, 1));
    private static final MessageId NOTICE = new MessageId(new UUID(1, 1));

    ClosedBankContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aClosedBankRefusesEveryVerb() throws SQLException {
        JdbcBank second = JdbcBank.builder(shared.url).clock(clock).open();
        Account account = second.account(asha.number());
        Statement statement = account.statement(StatementPeriod.all());
        account.deposit(inr("1.00"));
        second.close();
        second.close();

        assertThat(verbs(second, account)).allSatisfy(ClosedBankContract::assertClosed);
        assertClosed(() -> statement.page(0, 1));
        assertClosed(() -> statement.lines().toList());
        try (Connection connection = shared.connect()) {
            connection.setAutoCommit(false);
            assertClosed(() -> second.joining(connection));
        }
        assertThat(asha.balance().posted()).isEqualTo(inr("1001.00"));
    }

    private List<ThrowingCallable> verbs(JdbcBank closed, Account account) {
        return List.of(
                () -> closed.register(NewCustomer.named("Asha", "Rao")),
                () -> closed.customer(asha.state().customer().orElseThrow()),
                () -> closed.openAccount(asha.state().customer().orElseThrow(), "INR"),
                () -> closed.internalAccount(InternalAccount.CASH, "INR"),
                () -> closed.accounts().toList(),
                () -> closed.accounts(asha.state().customer().orElseThrow()),
                () -> closed.post(List.of(Command.deposit(ravi.number(), inr("1.00")))),
                () -> closed.submit(Command.transfer(asha.number(), ravi.number(), inr("1.00"))),
                () -> closed.resolve(newKey()),
                () -> closed.hold(ID),
                () -> closed.capture(ID, ravi.number()),
                () -> closed.release(ID),
                () -> closed.reverse(ID),
                () -> closed.find(newKey()),
                () -> closed.find(ID),
                closed::verify,
                () -> closed.notices().oldestFirst(NoticeState.PENDING).toList(),
                () -> closed.notices().find(NOTICE),
                () -> closed.notices().trail(NOTICE),
                () -> closed.notices().counts(),
                () -> closed.notices().sendAgain(NOTICE, Actor.BANK, "why"),
                () -> closed.notices().giveUp(NOTICE, Actor.BANK, "why"),
                () -> closed.notices().purge(Duration.ofDays(1)),
                () -> closed.inbound().report(DeliveryReport.of(NOTICE, "A", Progress.SENT, "")),
                () -> closed.inbound().receive(new InboundMessage("A", "+919876543210", "STOP")),
                () -> closed.inbound().consent("A", "+919876543210", false),
                account::state,
                account::balance,
                () -> account.balanceAt(clock.instant()),
                () -> account.statement(StatementPeriod.all()),
                account::holds,
                () -> account.deposit(inr("1.00")),
                () -> account.withdraw(inr("1.00")),
                () -> account.transfer(ravi.number(), inr("1.00")),
                () -> account.split(inr("1.00"), List.of(Share.of(ravi.number(), 1))),
                () -> account.hold(inr("1.00"), Duration.ofHours(1)),
                account::freezeDebits,
                account::freeze,
                account::unfreeze,
                account::close,
                () -> account.overdraft(inr("1.00")));
    }

    private static void assertClosed(ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bank is closed")
                .hasMessageContaining("Open it again");
    }
}
