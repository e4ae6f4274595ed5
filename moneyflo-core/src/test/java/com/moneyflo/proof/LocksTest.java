package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which rows a transfer keeps locked, as the server lists them: its two accounts, nothing between them, nothing beside
 * them.
 */
@Tag(MySqlServer.TAG)
class LocksTest {

    private static final Money TEN = Money.of("INR", "10.00");

    @ParameterizedTest(name = "{0} accounts at {1}")
    @CsvSource({"4, READ COMMITTED", "4, REPEATABLE READ", "2000, READ COMMITTED", "2000, REPEATABLE READ"})
    void aTransferLocksItsTwoAccountsAndNoGap(int accounts, String isolation) throws SQLException {
        String url = TestDatabase.MYSQL.freshUrl();
        try (JdbcBank bank = JdbcBank.open(url);
                Connection host = DriverManager.getConnection(url)) {
            List<Account> opened = open(bank, accounts);
            Account payer = opened.get(accounts - 2);
            Account payee = opened.get(1);
            payer.deposit(TEN);
            execute(host, "SET SESSION TRANSACTION ISOLATION LEVEL " + isolation);
            host.setAutoCommit(false);

            bank.joining(host).account(payer.number()).transfer(payee.number(), TEN);

            String expected = Stream.of(payer, payee)
                    .map(account -> account.number().serial())
                    .sorted(Comparator.naturalOrder())
                    .map(serial -> "mf_account PRIMARY X,REC_NOT_GAP " + serial)
                    .reduce((a, b) -> a + "\n" + b)
                    .orElseThrow();
            assertThat(String.join("\n", recordLocks(host))).isEqualTo(expected);
            host.rollback();
        }
    }

    private static List<Account> open(JdbcBank bank, int count) {
        var customer = bank.register(NewCustomer.named("Asha", "Rao")).id();
        List<Account> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opened.add(bank.openAccount(customer, "INR"));
        }
        return opened;
    }

    /** MySQL locks new rows implicitly and lists those locks only when another transaction waits for them. */
    private static List<String> recordLocks(Connection connection) throws SQLException {
        String sql = """
                SELECT CONCAT(object_name, ' ', index_name, ' ', lock_mode, ' ', lock_data)
                FROM performance_schema.data_locks
                WHERE lock_type = 'RECORD' AND object_schema = DATABASE()
                  AND thread_id = (SELECT thread_id FROM performance_schema.threads
                                   WHERE processlist_id = CONNECTION_ID())
                ORDER BY 1
                """;
        List<String> locks = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                locks.add(rows.getString(1));
            }
        }
        return locks;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
