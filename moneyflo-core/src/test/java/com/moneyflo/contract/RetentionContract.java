package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.Account;
import com.moneyflo.Actor;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.CustomerId;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox as a whole, on a bank of its own: pages, counts, and what is deleted when. */
public abstract class RetentionContract {

    private static final int MANY = 2_100;

    private final TestClock clock = new TestClock();
    private final String url;
    private final JdbcBank bank;
    private final Account account;
    private final OutboxRows rows;

    RetentionContract(TestDatabase database) {
        url = database.freshUrl();
        bank = JdbcBank.builder(url).clock(clock).inboundMessages(true).open();
        rows = new OutboxRows(url);
        CustomerId owner = bank.register(
                        NewCustomer.named("Meera", "Das").phone("+919876543210").notificationsEnabled(true))
                .id();
        account = bank.openAccount(owner, "INR");
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void allAreSeenInOrderFromEitherEndAndCounted() {
        deposit(MANY);
        clock.advance(Duration.ofMinutes(3));
        List<MessageId> oldest = bank.notices()
                .oldestFirst(NoticeState.PENDING)
                .map(NoticeStatus::id)
                .toList();
        assertThat(oldest)
                .hasSize(MANY + 1)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(MessageId::toString));
        List<MessageId> newest = new ArrayList<>(bank.notices()
                .newestFirst(NoticeState.PENDING)
                .map(NoticeStatus::id)
                .toList());
        Collections.reverse(newest);
        assertThat(newest).isEqualTo(oldest);
        assertThat(bank.notices().oldestFirst(NoticeState.FAILED)).isEmpty();

        NoticeCounts counts = bank.notices().counts();
        assertThat(counts.of(NoticeState.PENDING)).isEqualTo(MANY + 1L);
        assertThat(counts.of(NoticeState.SENT)).isZero();
        assertThat(counts.oldestPending()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void whatIsOverForLongIsDeletedInBatchesWithItsTrail() {
        MessageId given = rows.id(account, NoticeKind.ACCOUNT_OPENED);
        bank.notices().giveUp(given, Actor.of("desk:17"), "not needed");
        deposit(MANY);
        rows.update("UPDATE mf_notice SET state = 'DELIVERED', done_at = due_at WHERE kind = 'CREDITED'");
        clock.advance(Duration.ofDays(30));
        deposit(5);
        bank.inbound().receive(new InboundMessage("SM1", "+919876543210", "BAL"));
        assertThat(bank.notices().purge(Duration.ofDays(31))).isZero();
        assertThat(bank.notices().purge(Duration.ofDays(29))).isEqualTo(MANY + 1);
        assertThat(bank.notices().purge(Duration.ofDays(29))).isZero();
        assertThat(bank.notices().find(given)).isEmpty();
        assertThat(bank.notices().trail(given)).isEmpty();
        assertThat(bank.notices().counts().of(NoticeState.PENDING)).isEqualTo(6);
        assertThat(rows.update("UPDATE mf_inbound SET answers = answers + 1")).isEqualTo(1);
        assertThat(bank.verify().faults()).isEmpty();
    }

    @Test
    void aHostWhoHasNotCommittedYetHoldsNeitherRetentionNorTextsUp() throws SQLException {
        deposit(100);
        rows.update("UPDATE mf_notice SET state = 'SENT', done_at = due_at");
        clock.advance(Duration.ofDays(30));
        try (Connection host = DriverManager.getConnection(url);
                JdbcBank impatient = JdbcBank.builder(url)
                        .clock(clock)
                        .inboundMessages(true)
                        .timeout(Duration.ofSeconds(2))
                        .open()) {
            host.setAutoCommit(false);
            BankOperations joined = bank.joining(host);
            joined.account(account.number()).deposit(Money.of("INR", "1.00"));
            joined.register(
                    NewCustomer.named("Dev", "Das").phone("+919876543211").notificationsEnabled(true));
            impatient.inbound().receive(new InboundMessage("SM1", "+919876543210", "BAL"));
            assertThat(impatient.notices().purge(Duration.ofDays(1))).isEqualTo(101);
            host.rollback();
        }
        assertThat(bank.notices().counts().of(NoticeState.PENDING)).isEqualTo(1);
    }

    @Test
    void whatIsNotOverIsNeverDeletedHoweverOld() {
        deposit(3);
        rows.update("UPDATE mf_notice SET state = 'IN_DOUBT' WHERE kind = 'CREDITED'");
        bank.inbound().receive(new InboundMessage("SM1", "+919876543210", "BAL"));
        clock.advance(Duration.ofDays(3_650));
        assertThat(bank.notices().purge(Duration.ofDays(1))).isZero();
        assertThat(bank.notices().counts().of(NoticeState.IN_DOUBT)).isEqualTo(3);
        assertThat(rows.update("UPDATE mf_inbound SET answers = answers + 1")).isZero();
        assertThat(bank.notices().purge(Duration.ofSeconds(Long.MAX_VALUE))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bank.notices().purge(Duration.ofHours(23)))
                .withMessageContaining("one day or more");
    }

    private void deposit(int count) {
        bank.post(Collections.nCopies(count, Command.deposit(account.number(), Money.of("INR", "1.00"))));
    }
}
