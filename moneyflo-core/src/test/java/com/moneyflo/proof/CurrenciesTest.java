package com.moneyflo.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.BankOperations;
import com.moneyflo.CustomerId;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Amounts are in minor units, and how many make a rupee is a fact of the JVM. Another JVM runs with a rupee of three
 * decimals.
 */
@Tag(MySqlServer.TAG)
class CurrenciesTest {

    private static final int HOSTS = 4;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aJvmWithAnotherTableOfCurrenciesIsRefused(TestDatabase kind) throws Exception {
        String url = url(kind);
        try (JdbcBank bank = JdbcBank.open(url)) {
            OpeningTest.open(bank).deposit(Money.of("INR", "100.00"));
        }
        assertThat(elsewhere(url, "INR"))
                .contains("Currency INR has 3 decimals in this Java's table")
                .contains("2 in the bank's books")
                .contains("java.util.currency.data");
        JdbcBank.open(url).close();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void itIsRefusedWhenItFirstMeetsTheCurrencyToo(TestDatabase kind) throws Exception {
        String url = url(kind);
        assertThat(elsewhere(url, "INR")).contains("INR 1.000");
        assertThatThrownBy(() -> JdbcBank.open(url))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("INR has 2 decimals")
                .hasMessageContaining("3 in the bank's books");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void anAccountIsNotOpenedInACurrencyOfOtherDecimals(TestDatabase kind) throws Exception {
        String url = url(kind);
        try (JdbcBank bank = JdbcBank.open(url)) {
            execute(url, "INSERT INTO mf_currency (code, digits) VALUES ('EUR', 3)");
            assertThatThrownBy(() -> bank.internalAccount(new InternalAccount("fees"), "EUR"))
                    .hasMessageContaining("Currency EUR");
            Account rupees = OpeningTest.open(bank);
            assertThatThrownBy(() -> bank.openAccount(rupees.state().customer().orElseThrow(), "EUR"))
                    .hasMessageContaining("Currency EUR");
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void whatAnEarlierVersionLeftUnwrittenIsWrittenByTheNextOpen(TestDatabase kind) throws Exception {
        String url = url(kind);
        try (JdbcBank bank = JdbcBank.open(url)) {
            OpeningTest.open(bank);
            bank.internalAccount(InternalAccount.CASH, "JPY");
        }
        execute(url, "DELETE FROM mf_currency");
        JdbcBank.open(url).close();
        assertThat(digits(url)).isEqualTo("INR 2, JPY 0");
        execute(url, "DELETE FROM mf_currency WHERE code = 'JPY'");
        JdbcBank.open(url).close();
        assertThat(digits(url)).isEqualTo("INR 2, JPY 0");
    }

    /** Most drivers and servers give a host REPEATABLE READ, where a lock on a missing row is a lock on a gap. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void hostsWhoOpenTheFirstAccountsOfACurrencyAtOnceDoNotDeadlock(TestDatabase kind) throws Exception {
        String url = url(kind);
        try (JdbcBank bank = JdbcBank.open(url)) {
            List<String> currencies = List.of("EUR", "USD", "JPY", "SEK", "CHF", "NOK", "DKK", "PLN", "CZK", "HUF");
            CyclicBarrier start = new CyclicBarrier(HOSTS);
            ExecutorService hosts = Executors.newFixedThreadPool(HOSTS);
            try {
                List<Future<?>> opened = new ArrayList<>();
                for (int host = 0; host < HOSTS; host++) {
                    CustomerId customer =
                            bank.register(NewCustomer.named("Asha", "Rao")).id();
                    opened.add(hosts.submit(() -> {
                        for (String currency : currencies) {
                            start.await();
                            joined(url, bank, joining -> joining.openAccount(customer, currency));
                        }
                        return null;
                    }));
                }
                for (Future<?> one : opened) {
                    one.get();
                }
            } finally {
                hosts.shutdownNow();
            }
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    private static void joined(String url, JdbcBank bank, Consumer<BankOperations> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            work.accept(bank.joining(connection));
            connection.commit();
        }
    }

    private String url(TestDatabase kind) {
        return kind == TestDatabase.H2 ? "jdbc:h2:" + directory.resolve("bank") : kind.freshUrl();
    }

    /** The answer of a JVM that pays 1 into the cash of a bank. */
    private String elsewhere(String url, String currency) throws IOException, InterruptedException {
        Path table = Files.writeString(directory.resolve("currency.properties"), "IN=INR,356,3\n", UTF_8);
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.currency.data=" + table,
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Elsewhere.class.getName(),
                        url,
                        currency)
                .redirectErrorStream(true)
                .start();
        String output = new String(jvm.getInputStream().readAllBytes(), UTF_8);
        jvm.waitFor();
        return output;
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String digits(String url) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT code, digits FROM mf_currency ORDER BY code")) {
            while (rows.next()) {
                lines.append(lines.isEmpty() ? "" : ", ")
                        .append(rows.getString(1))
                        .append(' ')
                        .append(rows.getInt(2));
            }
        }
        return lines.toString();
    }

    /** The work of the other JVM. */
    static final class Elsewhere {
        public static void main(String[] arguments) {
            try (JdbcBank bank = JdbcBank.open(arguments[0])) {
                Account fees = bank.internalAccount(new InternalAccount("fees"), arguments[1]);
                System.out.println(
                        fees.deposit(Money.ofMinor(arguments[1], 1_000)).entries());
            } catch (StorageException e) {
                System.out.println(e.getMessage());
            }
        }

        private Elsewhere() {}
    }
}
