package com.moneyflo.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Where a session leads, and what is wrong with it.
 *
 * @param database which database on which server, and whether that is read-only
 * @param complaints a sentence for each setting on which the ledger cannot rely
 */
record SessionInfo(String database, List<String> complaints) {

    /** A text that arrives and comes back as it is only where driver and server agree about characters and about backslashes. */
    static final String PROBE = "a\\'\u0905\ud83d\ude00";

    static final String PROBE_HEX = "615C27E0A485F09F9880";

    static final String TEXTS_HARM = "so texts would be changed on their way";

    static final String TEXTS_REMEDY =
            "Let it speak utf8mb4: characterEncoding=UTF-8, and no SET NAMES, SET CHARACTER SET or sql_mode afterwards";

    /** Asks with one statement. */
    static SessionInfo of(Tx tx) {
        return tx.query(tx.dialect().place(), row -> of(row, tx.dialect().sessionSettings()), PROBE)
                .get(0);
    }

    private static SessionInfo of(ResultSet row, List<Setting> settings) throws SQLException {
        List<String> complaints = Setting.complaints(settings, row, 3);
        if (!PROBE.equals(row.getString(2))) {
            complaints.add("Texts come back changed from the session. " + TEXTS_REMEDY + ".");
        }
        return new SessionInfo(row.getString(1), List.copyOf(complaints));
    }
}
