package com.moneyflo.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One setting the ledger relies on, of a session or of its server.
 *
 * @param name as operators know it
 * @param value an expression for what it is
 * @param good a condition that holds where it suits the ledger
 * @param harm what it does to the ledger where it does not
 * @param remedy what to change
 */
record Setting(String name, String value, String good, String harm, String remedy) {

    /** A column for each: null where the setting is good, else its value. */
    static String columns(List<Setting> settings) {
        return settings.stream().map(Setting::column).collect(Collectors.joining(", "));
    }

    private String column() {
        return "CASE WHEN " + good + " THEN NULL ELSE " + value + " END";
    }

    /** A sentence or two for each that is wrong, of a row that holds their columns from this one on. */
    static List<String> complaints(List<Setting> settings, ResultSet row, int first) throws SQLException {
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            String is = row.getString(first + i);
            if (is != null) {
                complaints.add(settings.get(i).complaint(is));
            }
        }
        return complaints;
    }

    private String complaint(String is) {
        return name + " is " + is + ", " + harm + ". " + remedy + ".";
    }
}
