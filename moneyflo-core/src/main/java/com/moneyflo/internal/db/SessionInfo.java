package com.moneyflo.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database of a session, and its unsafe settings.
 *
 * @param database the name of the database and its server, and whether that is read-only
 * @param complaints a sentence for each unsafe setting
 * @param clock the time of MySQL's clock; null where no session can set the clock
 */
record SessionInfo(
        String database, List<String> complaints, @Nullable String clock) {

    /**
     * A text that comes back unchanged only where driver and server agree about characters and backslashes.
     */
    static final String PROBE = "a\\'\u0905\ud83d\ude00";

    static final String PROBE_HEX = "615C27E0A485F09F9880";

    static final String TEXTS_HARM = "so texts would be changed on their way";

    static final String TEXTS_REMEDY =
            "Let it speak utf8mb4: characterEncoding=UTF-8, and no SET NAMES, SET CHARACTER SET or sql_mode afterwards";

    private static final String CLOCK = "SELECT @@timestamp LIMIT 1";

    /** Asks with one statement, and MySQL with a second one, because a clock stands still within one statement. */
    static SessionInfo of(Tx tx) {
        SessionInfo info = tx.query(
                        tx.dialect().place(), row -> of(row, tx.dialect().sessionSettings()), PROBE)
                .get(0);
        String before = info.clock;
        if (before != null && tx.query(CLOCK, row -> row.getString(1)).contains(before)) {
            info.complaints.add("timestamp is set, so the session's clock stands still. Set timestamp = DEFAULT.");
        }
        return new SessionInfo(info.database, List.copyOf(info.complaints), before);
    }

    private static SessionInfo of(ResultSet row, List<Setting> settings) throws SQLException {
        List<String> complaints = Setting.complaints(settings, row, 4);
        if (!PROBE.equals(row.getString(2))) {
            complaints.add("Texts come back changed from the session. " + TEXTS_REMEDY + ".");
        }
        return new SessionInfo(row.getString(1), complaints, row.getString(3));
    }
}
