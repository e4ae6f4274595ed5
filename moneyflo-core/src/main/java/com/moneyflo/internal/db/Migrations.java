package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables up to date with this version of the library, in a history of their own, so that the host's Flyway and other tables
 * of the schema are left alone. Many JVMs may do so at once: one does the work, the others wait. Where nothing is to be done, one look
 * at the history says so: opening is then quick, and a user who may not create tables can open.
 */
final class Migrations {

    /** The last script; a test holds it against the scripts. */
    static final String LATEST = "13";

    private static final String HISTORY = "mf_schema_history";
    private static final String SCRIPTS = "classpath:moneyflo/schema";

    private static final int MOST_ATTEMPTS = 6;

    private Migrations() {}

    /**
     * Flyway locks while it runs scripts, but not while it makes its history table: of several JVMs that open an empty database at once
     * one may find that table half made. It tries again, and finds the work done or waits for its turn. Where there is no such table at
     * all, nobody is making it, and trying again would not help.
     */
    static void migrate(DataSource source, Dialect dialect) throws SQLException {
        @Nullable FlywayException first = null;
        for (int attempt = 1; !isUpToDate(source, dialect); attempt++) {
            if (attempt > MOST_ATTEMPTS) {
                throw failure(first);
            }
            try {
                run(source, dialect);
            } catch (FlywayException e) {
                // The first one tells what was wrong, the later ones only that it went wrong before.
                first = first == null ? e : first;
                if (!hasHistory(source)) {
                    throw failure(first);
                }
                pause();
            }
        }
    }

    private static StorageException failure(@Nullable FlywayException first) {
        return new StorageException(
                "The tables could not be brought up to date: "
                        + (first == null ? "the history does not show it." : firstLine(first))
                        + " See that the user may create tables and that nobody changed " + HISTORY + ".",
                first);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(100, 400));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("The opening was interrupted. Open again.", e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean isUpToDate(DataSource source, Dialect dialect) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean current = hasHistory(connection) && LATEST.equals(lastApplied(connection, dialect));
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return current;
        }
    }

    private static boolean hasHistory(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return hasHistory(connection);
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), HISTORY, new String[] {"TABLE", "BASE TABLE"
                })) {
            return tables.next();
        }
    }

    /** The version of the last script that ran, or an empty text where one failed. */
    private static String lastApplied(Connection connection, Dialect dialect) throws SQLException {
        String sql = dialect.quoted("SELECT 'version', 'success' FROM '" + HISTORY + "' ORDER BY 'installed_rank'");
        List<String> versions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                versions.add(rows.getBoolean(2) ? String.valueOf(rows.getString(1)) : "");
            }
        }
        return versions.isEmpty() || versions.contains("") ? "" : versions.get(versions.size() - 1);
    }

    /** Scripts for all databases, and those that each of them needs in its own words. */
    static String[] locations(Dialect dialect) {
        return new String[] {SCRIPTS, SCRIPTS + "-" + dialect.name().toLowerCase(Locale.ROOT)};
    }

    private static void run(DataSource source, Dialect dialect) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table(HISTORY)
                .locations(locations(dialect))
                .placeholders(dialect.ddl())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load();
        refuseNewer(flyway.info().all());
        flyway.migrate();
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
