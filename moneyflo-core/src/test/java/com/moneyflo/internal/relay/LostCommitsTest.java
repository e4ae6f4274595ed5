package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.contract.TestClock;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.jdbc.Texted;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.RecordingNotifier;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection is lost when a claim or an answer is committed: nothing is sent twice, nothing is forgotten. */
@Tag(MySqlServer.TAG)
class LostCommitsTest {

    private final String url = TestDatabase.MYSQL.freshUrl();
    private final LosingSource source = new LosingSource(url);
    private final TestClock clock = new TestClock();
    private final JdbcBank bank = JdbcBank.builder(source.source()).clock(clock).open();

    @BeforeEach
    void somethingIsToBeTold() {
        NewCustomer asha =
                NewCustomer.named("Asha", "Rao").phone("+919876543210").notificationsEnabled(true);
        bank.openAccount(bank.register(asha).id(), "INR").deposit(Money.of("INR", "5.00"));
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerWhoseCommitIsLostIsRecordedAgainAndTheTextIsNotSentAgain(boolean obeyed) throws SQLException {
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            if (message.text().startsWith("INR")) {
                source.loseNext(obeyed);
            }
            return RelayFixture.sent();
        });
        Relay relay = relay(notifier);
        relay.round();
        relay.round();
        assertThat(notifier.messages()).hasSize(2);
        assertThat(only("SELECT COUNT(*) FROM mf_notice WHERE state = 'SENT' AND attempts = 1"))
                .isEqualTo("2");
        assertThat(only("SELECT COUNT(*) FROM mf_notice_trail")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClaimWhoseCommitIsLostIsGivenBackForNoRelayWasToldOfIt(boolean obeyed) throws SQLException {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay relay = relay(notifier);
        source.loseNext(obeyed);
        assertThatThrownBy(relay::claim).isInstanceOf(SqlFailure.class);
        RelayFixture.drain(relay);
        RelayFixture.drain(relay);
        assertThat(notifier.messages()).hasSize(2);
        assertThat(only("SELECT COUNT(*) FROM mf_notice WHERE state = 'SENT' AND attempts = 1"))
                .isEqualTo("2");
    }

    @Test
    void whoCannotRecordUntilHisLeaseIsOverLeavesDoubtWhichHisAnswerSettles() throws SQLException {
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            source.loseNext(false);
            return RelayFixture.sent();
        });
        Relay relay = relay(notifier);
        relay.round();
        clock.advance(Duration.ofSeconds(61));
        relay(new RecordingNotifier()).round();
        assertThat(only("SELECT COUNT(*) FROM mf_notice WHERE state = 'IN_DOUBT'"))
                .isEqualTo("2");
        relay.round();
        assertThat(notifier.messages()).hasSize(2);
        assertThat(only("SELECT COUNT(*) FROM mf_notice WHERE state = 'SENT'")).isEqualTo("2");
    }

    private Relay relay(RecordingNotifier notifier) {
        return Texted.byHand(bank, notifier, NoticeOptions.stock(), clock);
    }

    private String only(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
