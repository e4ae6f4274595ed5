package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.BankOperations;
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
            SET timestamp = UNIX_TIMESTAMP(NOW(6))           | timestamp
            SET timestamp = UNIX_TIMESTAMP() + 9             | timestamp
            SET timestamp = UNIX_TIMESTAMP() - 9             | timestamp
            SET sql_select_limit = 0                         | sql_select_limit
            SET insert_id = 200001                           | insert_id
            SET require_row_format = 1                       | require_row_format
            SET use_secondary_engine = FORCED                | use_secondary_engine
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

    @Test
    void autocommitThatIsSwitchedOnBehindTheDriversBackAfterJoiningIsRefused() throws SQLException {
        Account payer = OpeningTest.open(bank);
        Account payee = OpeningTest.open(bank);
        payer.deposit(TEN);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            BankOperations joined = bank.joining(connection);
            statement.execute("SET autocommit = 1");
            assertThatThrownBy(() -> joined.account(payer.number()).transfer(payee.number(), TEN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("autocommit");
            connection.rollback();
        }
        assertThat(payer.balance().posted()).isEqualTo(TEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql_mode='STRICT_ALL_TABLES,ANSI,PAD_CHAR_TO_FULL_LENGTH,HIGH_NOT_PRECEDENCE'",
                "sql_mode='TRADITIONAL,NO_AUTO_VALUE_ON_ZERO,TIME_TRUNCATE_FRACTIONAL'",
                "collation_connection=utf8mb4_tr_0900_ai_ci",
                "max_sort_length=4,sort_buffer_size=32768",
                "max_error_count=0,cte_max_recursion_depth=0,group_concat_max_len=4",
                "sql_auto_is_null=1,foreign_key_checks=0",
                "auto_increment_increment=7,auto_increment_offset=5",
                "time_zone='+14:00',lc_time_names='hi_IN'",
                "transaction_isolation='SERIALIZABLE'",
                "transaction_isolation='READ-UNCOMMITTED'",
                "transaction_isolation='REPEATABLE-READ'",
                "innodb_lock_wait_timeout=1,lock_wait_timeout=1,wait_timeout=60",
                "range_optimizer_max_mem_size=1,eq_range_index_dive_limit=1,optimizer_search_depth=1",
                "tmp_table_size=1024,max_heap_table_size=16384,big_tables=1,sql_buffer_result=1",
                "default_storage_engine=MyISAM,default_tmp_storage_engine=MyISAM",
                "div_precision_increment=0,low_priority_updates=1,sql_notes=0,information_schema_stats_expiry=0",
                "binlog_format=MIXED,binlog_row_image=MINIMAL",
                "sql_require_primary_key=1,sql_generate_invisible_primary_key=1,explicit_defaults_for_timestamp=0",
                "session_track_transaction_info='CHARACTERISTICS',session_track_state_change=1",
                "optimizer_switch='semijoin=off,materialization=off,derived_merge=off,index_merge=off,hash_join=off'",
                "autocommit=0,last_insert_id=5,rand_seed1=1"
            })
    void aHostsPoolWithAutocommitOffMayBeSetInManyWays(String variables) throws SQLException {
        try (HikariDataSource pool = pool("SET SESSION " + variables);
                JdbcBank hosts = JdbcBank.builder(pool).open()) {
            banksAsItShould(hosts);
            try (Connection connection = pool.getConnection()) {
                Account joined = OpeningTest.open(hosts.joining(connection));
                joined.deposit(TEN);
                connection.commit();
                assertThat(hosts.account(joined.number()).balance().posted()).isEqualTo(TEN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unique_checks=0,foreign_key_checks=0",
                "sql_select_limit=1,sql_safe_updates=1,sql_auto_is_null=1",
                "max_join_size=1,sql_big_selects=0",
                "completion_type=1,transaction_read_only=1,transaction_isolation='SERIALIZABLE'",
                "sql_mode='ANSI,NO_BACKSLASH_ESCAPES,PAD_CHAR_TO_FULL_LENGTH,"
                        + "HIGH_NOT_PRECEDENCE,NO_UNSIGNED_SUBTRACTION'",
                "sql_mode='TRADITIONAL,NO_AUTO_VALUE_ON_ZERO,TIME_TRUNCATE_FRACTIONAL'",
                "timestamp=1000000000,time_zone='-09:30',max_execution_time=1,range_optimizer_max_mem_size=1",
                "default_storage_engine=MyISAM,innodb_lock_wait_timeout=1,lock_wait_timeout=1,autocommit=0"
            })
    void theLibrarysOwnConnectionsAreSetRightForAnyServerAndUrl(String variables) throws SQLException {
        String fresh = TestDatabase.MYSQL.freshUrl() + "&sessionVariables="
                + URLEncoder.encode(variables, StandardCharsets.UTF_8);
        try (JdbcBank own = JdbcBank.open(fresh)) {
            banksAsItShould(own);
            assertThat(own.verify().entries()).isEqualTo(6);
        }
    }

    private static void banksAsItShould(JdbcBank own) {
        Account account = OpeningTest.open(own);
        Memo memo = Memo.of("C:\\rent\\ \"मकान\" it's");
        String prefix = account.number() + " ";
        List.of("1", "2", "3").forEach(key -> account.deposit(TEN, IdempotencyKey.of(prefix + key), memo));
        assertThat(account.deposit(TEN, IdempotencyKey.of(prefix + "1"), memo).memo())
                .contains(memo);
        assertThat(account.balance().posted()).isEqualTo(Money.of("INR", "30.00"));
        assertThat(((Transfer) own.find(IdempotencyKey.of(prefix + "2")).orElseThrow()).memo())
                .contains(memo);
        assertThat(own.verify().faults()).isEmpty();
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
