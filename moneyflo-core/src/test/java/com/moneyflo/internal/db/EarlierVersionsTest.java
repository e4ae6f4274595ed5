package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions up to step 13 kept the same history by Flyway. They and this one go on where the other stopped. */
@Tag(MySqlServer.TAG)
class EarlierVersionsTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void tablesMadeByAnEarlierVersionAreTakenOver(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        earlierVersion(url, "5").migrate();
        open(url);
        execute(url, "SELECT texts FROM mf_account");
        execute(url, "SELECT provider_id FROM mf_inbound");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void anEarlierVersionGoesOnWhereThisOneFailed(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        open(url);
        execute(url, "DELETE FROM `mf_schema_history` WHERE `installed_rank` > 7");
        execute(url, "DROP TABLE mf_inbound");
        earlierVersion(url, "13").migrate();
        execute(url, "SELECT provider_id FROM mf_inbound");
        earlierVersion(url, "13").validate();
        open(url);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aStepThatAnEarlierVersionWroteDownAsFailedIsMended(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        earlierVersion(url, "6").migrate();
        execute(url, "UPDATE `mf_schema_history` SET `success` = FALSE WHERE `version` = '6'");
        assertThatThrownBy(() -> earlierVersion(url, "13").migrate()).hasMessageContaining("failed");
        open(url);
        assertThat(earlierVersion(url, "13").validateWithResult().validationSuccessful)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aHostsOwnHistoryOfTheSameNameIsRefused(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        earlierVersion(url, "1").migrate();
        execute(url, "UPDATE `mf_schema_history` SET `script` = 'V1__shop.sql' WHERE `version` = '1'");
        assertThatThrownBy(() -> open(url))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("V1__shop.sql")
                .hasMessageContaining("another name");
    }

    private static Flyway earlierVersion(String url, String last) {
        Dialect dialect = dialect(url);
        return Flyway.configure()
                .dataSource(url, null, null)
                .table(History.TABLE)
                .locations(
                        "classpath:moneyflo/schema",
                        "classpath:moneyflo/schema-" + dialect.toString().toLowerCase(Locale.ROOT))
                .placeholders(dialect.ddl())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(last)
                .load();
    }

    private static void open(String url) {
        Database.open(url, null, null, null, Duration.ofSeconds(10)).close();
    }

    private static Dialect dialect(String url) {
        return url.startsWith("jdbc:h2:") ? H2Dialect.INSTANCE : MySqlDialect.INSTANCE;
    }

    /** Backticks stand for the quotes of the database. */
    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(dialect(url) == H2Dialect.INSTANCE ? sql.replace('`', '"') : sql);
        }
    }
}
