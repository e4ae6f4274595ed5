package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountStatus;
import com.moneyflo.Bank;
import com.moneyflo.Command;
import com.moneyflo.CustomerId;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.NotificationSettings;
import com.moneyflo.Outcome;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notify.RecordingNotifier;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrderState;
import com.moneyflo.testing.MySqlServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Opens databases that an earlier version made and filled, and goes on with them. The dumps are in
 * {@code src/test/resources/versions}: two customers, six accounts, transfers, a refusal, a reversal, holds, notices
 * and two standing orders, made with commit acbf773, whose tables have 13 steps.
 */
@Tag(MySqlServer.TAG)
class UpgradeTest {

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\R");

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aDatabaseOfAnEarlierVersionKeepsEverything(TestDatabase kind) throws Exception {
        try (JdbcBank bank = open(kind)) {
            assertThat(bank.verify().faults()).isEmpty();
            Account salary = account(bank, "salary", 1);
            assertThat(salary.balance().posted()).isEqualTo(Money.of("INR", "34599.75"));
            assertThat(salary.balance().held()).isEqualTo(Money.of("INR", "2000.00"));
            assertThat(account(bank, "dollars", 1).state().status()).isEqualTo(AccountStatus.DEBITS_FROZEN);
            assertThat(salary.statement(StatementPeriod.all()).lines()).hasSize(6);
            Transfer first = (Transfer) outcome(bank, "salary");
            assertThat(first.memo()).contains(Memo.of("November"));
            assertThat(first.labels()).containsExactly(Label.of("source", "payroll"));
            CustomerId owner = salary.state().customer().orElseThrow();
            assertThat(bank.notificationSettings(owner))
                    .isEqualTo(NotificationSettings.on()
                            .in(Locale.forLanguageTag("hi-IN"))
                            .quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)));
            assertThat(bank.standingOrders().of(owner))
                    .extracting(StandingOrder::state)
                    .containsExactlyInAnyOrder(StandingOrderState.ACTIVE, StandingOrderState.PAUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void keysOfAnEarlierVersionStillAnswer(TestDatabase kind) throws Exception {
        try (JdbcBank bank = open(kind)) {
            Account salary = account(bank, "salary", 1);
            Account rent = account(bank, "rent", 1);
            Outcome first = outcome(bank, "rent");
            Money amount = Money.of("INR", "15000.00");
            assertThat(salary.transfer(rent.number(), amount, IdempotencyKey.of("rent")))
                    .isEqualTo(first);
            assertThat(bank.post(List.of(Command.transfer(
                                    rent.number(),
                                    salary.number(),
                                    Money.of("INR", "999999.00"),
                                    IdempotencyKey.of("too-much"))))
                            .get(0)
                            .outcome())
                    .contains(outcome(bank, "too-much"));
            assertThat(salary.balance().posted()).isEqualTo(Money.of("INR", "34599.75"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aDatabaseOfAnEarlierVersionGoesOn(TestDatabase kind) throws Exception {
        try (JdbcBank bank = open(kind)) {
            Account salary = account(bank, "salary", 1);
            Account rent = account(bank, "rent", 1);
            Hold hotel = salary.holds().get(0);
            bank.capture(hotel.id(), rent.number());
            bank.reverse(((Transfer) outcome(bank, "rent")).id());
            account(bank, "dollars", 1).unfreeze();
            account(bank, "dollars", 1).withdraw(Money.of("USD", "100.00"));
            assertThat(bank.standingOrders().of(salary.number()))
                    .extracting(StandingOrder::schedule)
                    .containsExactlyInAnyOrder(Schedule.monthly(31), Schedule.monthly(5));
            assertThat(bank.notices().awaitSettled(Duration.ofSeconds(30))).isTrue();
            assertThat(salary.balance().posted()).isEqualTo(Money.of("INR", "47599.75"));
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    private static JdbcBank open(TestDatabase kind) throws Exception {
        String url = kind.freshUrl();
        String script = "versions/steps-13-" + kind.name().toLowerCase(Locale.ROOT) + ".sql";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : END_OF_STATEMENT.splitAsStream(read(script)).toList()) {
                statement.execute(sql);
            }
        }
        return JdbcBank.builder(url)
                .notifier(new RecordingNotifier())
                .standingOrders(
                        StandingOrderOptions.in(ZoneId.of("Asia/Kolkata")).manual())
                .open();
    }

    private static String read(String script) throws IOException {
        try (InputStream dump = UpgradeTest.class.getClassLoader().getResourceAsStream(script)) {
            return new String(Objects.requireNonNull(dump).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Outcome outcome(Bank bank, String key) {
        return bank.find(IdempotencyKey.of(key)).orElseThrow();
    }

    /** Returns the account of one leg of the transfer with this key. */
    private static Account account(Bank bank, String key, int leg) {
        return bank.account(((Transfer) outcome(bank, key)).legs().get(leg).account());
    }
}
