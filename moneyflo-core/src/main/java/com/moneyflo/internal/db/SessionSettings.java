package com.moneyflo.internal.db;

import java.util.List;

/**
 * The settings of a session that the ledger relies on. {@code docs/requirements.md} lists the same settings with their
 * reasons.
 */
final class SessionSettings {

    /**
     * For any MySQL session that moves money, a host's too. The statement stays short enough for a driver's cache.
     */
    static final List<Setting> ANY = List.of(
            is("autocommit", "0", "so each statement would commit alone", "Call setAutoCommit(false)"),
            is("unique_checks", "1", "so a command could be carried out twice under one key", "Set unique_checks = 1"),
            new Setting(
                    "sql_mode",
                    "CONCAT('''', @@sql_mode, '''')",
                    "@@sql_mode LIKE '%STRICT!_%' ESCAPE '!'",
                    "which is not strict, so numbers and texts could be cut to fit",
                    "Add STRICT_ALL_TABLES to it"),
            new Setting(
                    "The session's character set",
                    "CONCAT_WS('/', @@character_set_client, @@character_set_connection, @@character_set_results)",
                    "HEX(CONVERT(? USING utf8mb4)) = '" + SessionInfo.PROBE_HEX + "'",
                    SessionInfo.TEXTS_HARM,
                    SessionInfo.TEXTS_REMEDY),
            new Setting(
                    "sql_select_limit",
                    "@@sql_select_limit",
                    "@@sql_select_limit > 4294967294",
                    "so reads would be cut off",
                    "Set sql_select_limit = DEFAULT"),
            is("sql_big_selects", "1", "so the server refuses joins", "Set sql_big_selects = 1"),
            is("sql_safe_updates", "0", "so the server refuses updates", "Set sql_safe_updates = 0"),
            new Setting(
                    "sql_log_bin",
                    "@@sql_log_bin",
                    "@@sql_log_bin OR NOT @@log_bin",
                    "so replicas and backups would miss what is written",
                    "Set sql_log_bin = 1"),
            is(
                    "insert_id",
                    "0",
                    "so the next account would get that number",
                    "Leave it unset, or insert the row that it is for first"),
            is("require_row_format", "0", "so the server refuses to write", "Set require_row_format = 0"),
            new Setting(
                    "use_secondary_engine",
                    "@@use_secondary_engine",
                    "@@use_secondary_engine <> 'FORCED'",
                    "so the server refuses reads",
                    "Set use_secondary_engine = ON"),
            is(
                    "transaction_read_only",
                    "0",
                    "so nothing can be written or locked",
                    "Begin a transaction that may write, or ask the bank itself, which reads in transactions of "
                            + "its own"));

    /** Additionally for a MySQL session whose transactions the library begins and ends. */
    static final List<Setting> OWN = List.of(new Setting(
            "completion_type",
            "@@completion_type",
            "@@completion_type = 'NO_CHAIN'",
            "so a COMMIT begins another transaction or ends the session",
            "Set completion_type = NO_CHAIN"));

    private static final String MODE = h2("MODE");
    private static final String OLD_SCHEMA = h2("OLD_INFORMATION_SCHEMA");

    /** For any H2 session. */
    static final List<Setting> H2 = List.of(
            new Setting(
                    "MODE",
                    MODE,
                    MODE + " NOT IN ('STRICT', 'Oracle', 'MSSQLServer', 'Derby')",
                    "a mode in which the library's statements are not understood",
                    "Leave MODE out of the URL, or let it be REGULAR"),
            new Setting(
                    "OLD_INFORMATION_SCHEMA",
                    OLD_SCHEMA,
                    OLD_SCHEMA + " = 'FALSE'",
                    "so the library's statements are not understood",
                    "Leave it out of the URL"),
            new Setting("LOCK_MODE", "LOCK_MODE()", "LOCK_MODE() <> 0", "so nothing is locked", "Set LOCK_MODE = 3"));

    private SessionSettings() {}

    /** Reads by position: under the old schema the columns have other names. */
    private static String h2(String setting) {
        return "(SELECT V FROM (SELECT * FROM INFORMATION_SCHEMA.SETTINGS) AS S(N, V) WHERE N = '" + setting + "')";
    }

    private static Setting is(String name, String value, String harm, String remedy) {
        return new Setting(name, "@@" + name, "@@" + name + " = " + value, harm, remedy);
    }
}
