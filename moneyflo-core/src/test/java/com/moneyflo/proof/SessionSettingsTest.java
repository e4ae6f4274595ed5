package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of a session that the ledger relies on, each set wrong. */
@Tag(MySqlServer.TAG)
class SessionSettingsTest {

    private static final Money TEN = Money.of("INR", "10.00");

    private static String url;
    private static JdbcBank bank;

    @BeforeAll
    static void open() throws SQLException {
        url = TestDatabase.MYSQL.freshUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE CHARACTER SET latin1");
        }
        bank = JdbcBank.open(url);
    }

    @AfterAll
    static void close() {
        bank.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET unique_checks = 0                            | unique_checks
            SET sql_mode = ''                                | STRICT_ALL_TABLES
            SET sql_mode = 'STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES' | sql_mode
            SET CHARACTER SET utf8mb4                        | utf8mb4
            SET NAMES latin1                                 | utf8mb4
            SET NAMES utf8mb3                                | utf8mb4
            SET character_set_client = latin1                | utf8mb4
            SET character_set_connection = latin1            | utf8mb4
            SET character_set_results = latin1               | utf8mb4
            SET sql_select_limit = 100                       | sql_select_limit
            SET sql_big_selects = 0                          | sql_big_selects
            SET max_join_size = 1000                         | sql_big_selects
            SET sql_safe_updates = 1                         | sql_safe_updates
            SET transaction_read_only = 1                    | transaction_read_only
            SET sql_log_bin = 0                              | sql_log_bin
            SET timestamp = 1000000000                       | timestamp
            """)
    void aSessionOnWhichTheLedgerCannotRelyIsRefusedAtOpenAndAtJoining(String setting, String named)
            throws SQLException {
        try (HikariDataSource pool = pool(setting)) {
            assertThatThrownBy(() -> JdbcBank.builder(pool).open())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(named);
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(setting);
            assertThatThrownBy(() -> bank.joining(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(named);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET completion_type = 'CHAIN'      | completion_type
            SET completion_type = 'RELEASE'    | completion_type
            """)
    void aSessionInWhichNoTransactionCanBeRunIsRefusedAtOpen(String setting, String named) {
        try (HikariDataSource pool = pool(setting)) {
            assertThatThrownBy(() -> JdbcBank.builder(pool).open())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(named);
        }
    }

    @Test
    void autocommitThatIsOnBehindTheDriversBackIsRefusedAtJoining() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "&useLocalSessionState=true");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("/* unseen */ SET autocommit = 1");
            assertThatThrownBy(() -> bank.joining(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("autocommit");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unique_checks=0,foreign_key_checks=0",
                "sql_select_limit=1,sql_safe_updates=1,sql_auto_is_null=1",
                "max_join_size=1,sql_big_selects=0",
                "completion_type=1,transaction_read_only=1,transaction_isolation='SERIALIZABLE'",
                "sql_mode='ANSI,NO_BACKSLASH_ESCAPES,PAD_CHAR_TO_FULL_LENGTH,HIGH_NOT_PRECEDENCE,NO_UNSIGNED_SUBTRACTION'",
                "sql_mode='TRADITIONAL,NO_AUTO_VALUE_ON_ZERO,TIME_TRUNCATE_FRACTIONAL'",
                "timestamp=1000000000,time_zone='-09:30',insert_id=7,max_execution_time=1,range_optimizer_max_mem_size=1",
                "default_storage_engine=MyISAM,innodb_lock_wait_timeout=1,lock_wait_timeout=1,autocommit=0"
            })
    void theLibrarysOwnConnectionsAreSetRightWhateverTheServerAndTheUrlSay(String variables) throws SQLException {
        String fresh = TestDatabase.MYSQL.freshUrl() + "&sessionVariables="
                + URLEncoder.encode(variables, StandardCharsets.UTF_8);
        try (JdbcBank own = JdbcBank.open(fresh)) {
            Account account = OpeningTest.open(own);
            Memo memo = Memo.of("C:\\rent\\ \"मकान\" it's");
            List.of("1", "2", "3").forEach(key -> account.deposit(TEN, IdempotencyKey.of(key), memo));
            assertThat(account.deposit(TEN, IdempotencyKey.of("1"), memo).memo())
                    .contains(memo);
            assertThat(account.balance().posted()).isEqualTo(Money.of("INR", "30.00"));
            assertThat(((Transfer) own.find(IdempotencyKey.of("2")).orElseThrow()).memo())
                    .contains(memo);
            assertThat(own.verify().faults()).isEmpty();
            assertThat(own.verify().entries()).isEqualTo(6);
        }
    }

    private static HikariDataSource pool(String initSql) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setConnectionInitSql(initSql);
        pool.setMaximumPoolSize(2);
        pool.setAutoCommit(false);
        return pool;
    }
}
