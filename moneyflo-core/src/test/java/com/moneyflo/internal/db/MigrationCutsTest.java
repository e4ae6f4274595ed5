package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening breaks before and after each of its statements, one after the other, and each time the next open goes on. */
@Tag(MySqlServer.TAG)
class MigrationCutsTest {

    private static final int STATEMENTS_OF_A_STEP = 3;

    @ParameterizedTest
    @CsvSource({"H2, OF_THE_CONNECTION", "H2, OF_THE_STATEMENT", "MYSQL, OF_THE_CONNECTION", "MYSQL, OF_THE_STATEMENT"})
    void theNextOpenRepairsAnyBreak(TestDatabase kind, DyingSource.Death death) throws SQLException {
        String url = kind.freshUrl();
        Dialect dialect = kind == TestDatabase.H2 ? H2Dialect.INSTANCE : MySqlDialect.INSTANCE;
        DyingSource dying = new DyingSource(url, death);
        while (!opens(dying, dialect)) {
            dying.revive();
        }
        String clean = kind.freshUrl();
        Database.open(clean, null, null, null, Duration.ofSeconds(10)).close();
        assertThat(Schema.of(url)).isEqualTo(Schema.of(clean)).isNotEmpty();
        assertThat(dying.places()).isGreaterThan(2 * STATEMENTS_OF_A_STEP * Step.SCRIPTS.size());
    }

    /** A failure while the session is given back does not matter: by then all is done. */
    private static boolean opens(DyingSource dying, Dialect dialect) {
        try {
            Migrations.migrate(dying.source(), dialect, Duration.ZERO);
            return !dying.died();
        } catch (StorageException e) {
            assertThat(e).hasMessageContaining("open again");
            return false;
        }
    }
}
