package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Health;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.NoticeMetrics;
import com.moneyflo.notify.Notifier;
import com.moneyflo.testing.LogLines;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The bank's health shows failures in the background. The bank logs one warning at the change and one line when it is
 * well again.
 */
@Timeout(120)
class HealthTest {

    @Nested
    class OnH2 extends Healths {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Healths {
        OnMySql() {
            super(TestDatabase.MYSQL);
        }

        @Test
        void aUserWhoMayNotUpdateNoticesIsNamedInOneWarning() {
            String database = url.replaceAll(".*/([^/?]+).*", "$1");
            String user = database.substring(0, 24);
            OutboxRows rows = new OutboxRows(url);
            JdbcBank.open(url).close();
            rows.update("CREATE USER '" + user + "'@'%' IDENTIFIED BY ''");
            rows.update("GRANT SELECT, INSERT ON " + database + ".* TO '" + user + "'@'%'");
            for (String table : new String[] {"mf_account", "mf_transfer", "mf_hold", "mf_customer", "mf_deed"}) {
                rows.update("GRANT UPDATE ON " + database + "." + table + " TO '" + user + "'@'%'");
            }
            try (LogLines log = new LogLines();
                    JdbcBank bank = JdbcBank.builder(url.replaceAll("\\?.*", ""))
                            .credentials(user, "")
                            .notifier(message -> new Delivery.Sent("1"))
                            .notices(QUICK)
                            .open()) {
                open(bank);
                eventually(() -> isFailing(bank, "relay"));
                assertThat(problem(bank, "relay"))
                        .contains("The bank's user may not do that")
                        .contains("Grant");
                eventually(() -> !log.with("relay fails").isEmpty());
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                assertThat(log.with("relay fails: The bank's user may not do that"))
                        .hasSize(1);
                rows.update("GRANT UPDATE ON " + database + ".mf_notice TO '" + user + "'@'%'");
                eventually(() -> bank.notices().counts().of(NoticeState.SENT) > 0);
                eventually(() -> bank.health().isRunning());
            }
            rows.update("DROP USER '" + user + "'@'%'");
        }
    }

    abstract static class Healths {

        static final NoticeOptions QUICK = NoticeOptions.stock().pollInterval(Duration.ofMillis(100));

        final String url;

        Healths(TestDatabase database) {
            this.url = database.freshUrl();
        }

        @Test
        void aHealthyBankSaysSoAndAClosedOneToo() {
            JdbcBank bank = JdbcBank.builder(url)
                    .notifier(message -> new Delivery.Sent("1"))
                    .open();
            try (LogLines log = new LogLines()) {
                assertThat(bank.health().isRunning()).isTrue();
                assertThat(bank.health().parts())
                        .extracting(Health.Part::name)
                        .contains("database", "lanes", "relay", "relay-record", "texts");
                bank.close();
                assertThat(bank.health().parts()).allMatch(part -> part.state() == Health.State.STOPPED);
                assertThat(log.with("fails")).isEmpty();
            }
        }

        @Test
        void aProviderThatTakesNoTextsIsToldOnceWithItsReasonAndOnceWhenItDoesAgain() {
            AtomicBoolean down = new AtomicBoolean(true);
            Notifier provider =
                    message -> down.get() ? new Delivery.ChannelDown("20003: account refused") : new Delivery.Sent("1");
            try (LogLines log = new LogLines();
                    JdbcBank bank = JdbcBank.builder(url)
                            .notifier(provider)
                            .notices(QUICK)
                            .open()) {
                open(bank);
                eventually(() -> isFailing(bank, "texts"));
                assertThat(problem(bank, "texts")).contains("20003: account refused");
                down.set(false);
                eventually(() -> bank.health().isRunning());
                assertThat(log.with("texts fails: The provider takes no messages: 20003: account refused"))
                        .hasSize(1);
            }
        }

        @Test
        void metersAndNotifiersThatThrowErrorsStopNothing() {
            NoticeMetrics broken = new NoticeMetrics() {
                @Override
                public void happened(Channel channel, NoticeKind kind, Event event) {
                    throw new OutOfMemoryError();
                }

                @Override
                public void inFlight(Channel channel, int count) {
                    throw new StackOverflowError();
                }

                @Override
                public void backlog(Channel channel, Backlog backlog) {
                    throw new NoClassDefFoundError();
                }
            };
            try (JdbcBank bank = JdbcBank.builder(url)
                    .notifier(message -> new Delivery.Sent("1"))
                    .notices(QUICK.metrics(broken))
                    .open()) {
                open(bank);
                eventually(() -> bank.notices().counts().of(NoticeState.SENT) > 1);
                eventually(() -> isFailing(bank, "text-metrics"));
            }
        }

        static void open(JdbcBank bank) {
            NewCustomer asha =
                    NewCustomer.named("Asha", "Rao").phone("+919876543210").notificationsEnabled(true);
            Account account = bank.openAccount(bank.register(asha).id(), "INR");
            account.deposit(Money.of("INR", "1.00"));
        }
    }

    private static boolean isFailing(JdbcBank bank, String part) {
        return bank.health().failing().stream().anyMatch(one -> one.name().equals(part));
    }

    private static String problem(JdbcBank bank, String part) {
        return bank.health().failing().stream()
                .filter(one -> one.name().equals(part))
                .map(Health.Part::problem)
                .findFirst()
                .orElse("none");
    }

    private static void eventually(BooleanSupplier so) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
