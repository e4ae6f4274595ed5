package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the tables up to date with this version of the library, in a history of their own, so that the host's Flyway and other tables
 * of the schema are left alone. Many JVMs may do so at once: one does the work, the others wait.
 */
final class Migrations {

    private static final String HISTORY = "mf_schema_history";
    private static final String LOCATION = "classpath:moneyflo/schema";

    private Migrations() {}

    /** Returns the version reached. */
    static String migrate(DataSource source, Dialect dialect) {
        try {
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .table(HISTORY)
                    .locations(LOCATION)
                    .placeholders(dialect.ddl())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .cleanDisabled(true)
                    .load();
            refuseNewer(flyway.info().all());
            flyway.migrate();
            return String.valueOf(flyway.info().current().getVersion());
        } catch (FlywayException e) {
            throw new StorageException(
                    "The tables could not be brought up to date. See that the user may create tables; details beneath.",
                    e);
        }
    }

    private static void refuseNewer(MigrationInfo[] known) {
        Arrays.stream(known)
                .filter(info -> info.getState().isApplied() && !info.getState().isResolved())
                .filter(info -> info.getVersion() != null
                        && !"0".equals(info.getVersion().getVersion()))
                .findFirst()
                .ifPresent(info -> {
                    throw new StorageException("The tables were made by a newer version of this library (step "
                            + info.getVersion() + " is unknown to this one). Use that version or a later one.");
                });
    }
}
