package com.moneyflo.internal.relay;

import com.moneyflo.Account;
import com.moneyflo.CustomerId;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.contract.TestClock;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.jdbc.Texted;
import com.moneyflo.notice.Notice;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Notifier;
import com.moneyflo.notify.RecordingNotifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A bank shared by the tests on one database, its clock, and an outbox that is empty before each of them. */
abstract class RelayFixture {

    /** As many seconds as a lease lasts, and some. */
    static final Duration BEYOND_A_LEASE = Duration.ofSeconds(61);

    /** After which a text in doubt is asked for. */
    static final Duration GRACE = Duration.ofSeconds(61);

    private static final Map<TestDatabase, Shared> SHARED = new EnumMap<>(TestDatabase.class);

    final TestDatabase database;
    final JdbcBank bank;
    final TestClock clock;
    private final String url;
    private int customers;

    private record Shared(String url, TestClock clock, JdbcBank bank) {
        static Shared on(TestDatabase database) {
            String url = database.freshUrl();
            TestClock clock = new TestClock();
            return new Shared(url, clock, JdbcBank.builder(url).clock(clock).open());
        }
    }

    RelayFixture(TestDatabase database) {
        Shared shared;
        synchronized (SHARED) {
            shared = SHARED.computeIfAbsent(database, Shared::on);
        }
        this.database = database;
        bank = shared.bank;
        clock = shared.clock;
        url = shared.url;
    }

    @BeforeEach
    void theOutboxIsEmpty() {
        execute("DELETE FROM mf_notice");
        execute("DELETE FROM mf_notice_trail");
    }

    Relay relay(Notifier notifier) {
        return relay(notifier, NoticeOptions.stock());
    }

    Relay relay(Notifier notifier, NoticeOptions options) {
        return Texted.byHand(bank, notifier, options, clock);
    }

    /** A customer's new account; the relay has told them of it by then. */
    Account account() {
        Account account = bank.openAccount(customer(), "INR");
        execute("DELETE FROM mf_notice WHERE account = " + account.number().serial());
        return account;
    }

    CustomerId customer() {
        customers++;
        return bank.register(NewCustomer.named("Asha", "Rao")
                        .phone("+9198765" + String.format("%05d", customers))
                        .notificationsEnabled(true))
                .id();
    }

    CustomerId owner(Account account) {
        return account.state().customer().orElseThrow();
    }

    /** So much is paid in, of which the owner is told. */
    static void credit(Account account, String amount) {
        account.deposit(Money.of("INR", amount));
    }

    /** A code is to be told. */
    void code(CustomerId customer) {
        Texted.write(
                bank,
                new NewNotice(
                        UUID.randomUUID(), 0, customer, new Notice.OneTimeCode("123456"), Micros.of(clock.instant())));
    }

    /** Rounds until one finds nothing to send. */
    static void drain(Relay relay) {
        for (int sent = relay.round(); sent > 0; sent = relay.round()) {
            // Again.
        }
        relay.round();
    }

    /** Where all notices stand, in the order in which they happened. */
    List<String> states() {
        return rows("SELECT state FROM mf_notice ORDER BY expires_at, seq, id");
    }

    List<String> trail() {
        return rows("SELECT CONCAT(act, ': ', COALESCE(reason, '')) FROM mf_notice_trail ORDER BY at, notice, step");
    }

    List<String> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The texts of what was handed over, one for each attempt. */
    static List<String> texts(RecordingNotifier notifier) {
        return notifier.messages().stream().map(message -> message.text()).toList();
    }

    static Delivery sent() {
        return new Delivery.Sent("id-" + UUID.randomUUID());
    }
}
