package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of the schema that were done. The table has the form that Flyway gave it, so earlier versions of the
 * library can read it. A step is recorded when it is done. A failed step is not recorded.
 */
final class History {

    static final String TABLE = "mf_schema_history";

    private static final String EXISTS =
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA() AND TABLE_NAME = '" + TABLE
                    + "'";

    // With a limit, because a session may have a smaller one.
    private static final String READ = "SELECT 'version', 'script' FROM '" + TABLE
            + "' WHERE 'success' = TRUE AND 'version' IS NOT NULL LIMIT 100000";

    // Dialect.quoted replaces the single quotes.
    private static final String CREATE = "CREATE TABLE IF NOT EXISTS '" + TABLE + "' ("
            + "'installed_rank' INT NOT NULL, 'version' VARCHAR(50), 'description' VARCHAR(200) NOT NULL, "
            + "'type' VARCHAR(20) NOT NULL, 'script' VARCHAR(1000) NOT NULL, 'checksum' INT, "
            + "'installed_by' VARCHAR(100) NOT NULL, 'installed_on' TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL, "
            + "'execution_time' INT NOT NULL, 'success' BOOLEAN NOT NULL, "
            + "CONSTRAINT '" + TABLE + "_pk' PRIMARY KEY ('installed_rank'))";

    private static final String MEND = "UPDATE '" + TABLE
            + "' SET 'success' = TRUE, 'script' = ?, 'checksum' = ? WHERE 'version' = ? AND 'success' = FALSE";

    // Another tool may have left a row with the largest number.
    private static final String ADD = "INSERT INTO '" + TABLE + "' ('installed_rank', 'version', 'description', 'type',"
            + " 'script', 'checksum', 'installed_by', 'execution_time', 'success')"
            + " SELECT COALESCE(MAX('installed_rank'), 0) + 1, ?, ?, ?, ?, ?, ?, ?, TRUE FROM '" + TABLE
            + "' WHERE 'installed_rank' < 1000000";

    private final Connection connection;
    private final Dialect dialect;

    History(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The steps that were not done yet, in their order. Refuses a history with steps of another tool. */
    List<Step> missing(List<Step> steps) throws SQLException {
        if (!exists()) {
            return steps;
        }
        Map<String, String> known = new HashMap<>();
        steps.forEach(step -> known.put(step.version(), step.script()));
        known.put("0", "");
        Set<String> done = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(dialect.quoted(READ))) {
            while (rows.next()) {
                String version = rows.getString(1);
                refuseStranger(version, rows.getString(2), known);
                done.add(version);
            }
        }
        return steps.stream().filter(step -> !done.contains(step.version())).toList();
    }

    /** Creates the table if there is none. */
    void create() throws SQLException {
        if (!exists()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(dialect.quoted(CREATE) + " " + dialect.ddl().get("table_options"));
            }
        }
    }

    /**
     * Records that a step is done. If an earlier version of the library recorded it as failed, that row is corrected.
     */
    void add(Step step, long millis) throws SQLException {
        if (update(MEND, step.script(), step.checksum(), step.version()) == 0) {
            update(ADD, step.version(), step.description(), "SQL", step.script(), step.checksum(), "moneyflo", (int)
                    Math.min(millis, Integer.MAX_VALUE));
        }
    }

    private boolean exists() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EXISTS)) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(dialect.quoted(sql))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static void refuseStranger(String version, String script, Map<String, String> known) {
        String own = known.get(version);
        if (own == null && script.startsWith("V" + version + "__")) {
            throw new StorageException("The tables were made by a newer version of this library (step " + version
                    + " is unknown to this one). Use that version or a later one.");
        }
        if (own == null || !(own.isEmpty() || own.equals(script))) {
            throw new StorageException("The table " + TABLE + " holds the step " + script
                    + ", which is not of this library. Give your own migrations a table with another name.");
        }
    }
}
