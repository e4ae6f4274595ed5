package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Actor;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StorageException;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rights of the bank's MySQL user decide whether there is retention, and nothing else. */
@Tag(MySqlServer.TAG)
class RetentionRightsTest {

    private final TestClock clock = new TestClock();
    private final String url = TestDatabase.MYSQL.freshUrl();
    private final String database = url.replaceAll(".*/([^/?]+).*", "$1");
    private final String user = database.substring(0, 24);
    private final OutboxRows rows = new OutboxRows(url);

    @Test
    void whoMayNotDeleteIsToldSoAndMissesNothingElse() {
        JdbcBank.open(url).close();
        grant("SELECT, INSERT, UPDATE", "*");
        try (JdbcBank bank = restricted()) {
            Account account = finishedNotice(bank);
            assertThatThrownBy(() -> bank.notices().purge(Duration.ofDays(1)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("may not delete")
                    .hasMessageContaining("grant DELETE on mf_notice, mf_notice_trail and mf_inbound");
            account.deposit(Money.of("INR", "5.00"));
            assertThat(bank.notices().counts().of(NoticeState.GIVEN_UP)).isEqualTo(1);
            assertThat(bank.verify().faults()).isEmpty();
        }
        rows.update("DROP USER '" + user + "'@'%'");
    }

    @Test
    void theRightToDeleteFromThreeTablesIsEnough() {
        JdbcBank.open(url).close();
        grant("SELECT, INSERT, UPDATE", "*");
        for (String table : List.of("mf_notice", "mf_notice_trail", "mf_inbound")) {
            rows.update("GRANT DELETE ON " + database + "." + table + " TO '" + user + "'@'%'");
        }
        try (JdbcBank bank = restricted()) {
            finishedNotice(bank);
            assertThat(bank.notices().purge(Duration.ofDays(1))).isEqualTo(1);
        }
        rows.update("DROP USER '" + user + "'@'%'");
    }

    /** A notice given up and a text received, both two days ago. */
    private Account finishedNotice(JdbcBank bank) {
        NewCustomer customer =
                NewCustomer.named("Meera", "Das").phone("+919876543210").notificationsEnabled(true);
        Account account = bank.openAccount(bank.register(customer).id(), "INR");
        MessageId id = rows.id(account, NoticeKind.ACCOUNT_OPENED);
        bank.notices().giveUp(id, Actor.of("desk:17"), "not needed");
        bank.inbound().receive(new InboundMessage("SM1", "+919876543210", "BAL"));
        clock.advance(Duration.ofDays(2));
        return account;
    }

    private JdbcBank restricted() {
        return JdbcBank.builder(url.replaceAll("\\?.*", ""))
                .credentials(user, "")
                .clock(clock)
                .inboundMessages(true)
                .open();
    }

    private void grant(String rights, String tables) {
        rows.update("CREATE USER '" + user + "'@'%' IDENTIFIED BY ''");
        rows.update("GRANT " + rights + " ON " + database + "." + tables + " TO '" + user + "'@'%'");
    }
}
