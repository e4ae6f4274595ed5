package com.moneyflo.internal.db;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Describes the error codes of MySQL and H2 for operators. */
enum DatabaseProblem {
    DISK_FULL("The disk of the database is full", "Make room on it", 3, 1021, 1026, 1114, 90031),
    OUT_OF_MEMORY("The database is out of memory", "Give it more", 5, 1037, 1038, 1041, 90108),
    TOO_MANY_CONNECTIONS(
            "The database takes no more connections",
            "Raise max_connections or the user's limit, or make the pools smaller",
            1040,
            1203,
            1226),
    NOT_LET_IN("The database does not accept the user or the password", "Correct them", 1045, 1698, 28000),
    DENIED(
            "The bank's user may not do that",
            "Grant SELECT, INSERT and UPDATE on the bank's tables",
            1044,
            1142,
            1143,
            1227,
            1370,
            90096),
    NO_TABLE(
            "A table or column of the bank is missing",
            "See that the connection leads to the bank's database and that this version has opened it once",
            1051,
            1054,
            1146,
            42102,
            42104,
            42122),
    NO_DATABASE("The database does not exist, or none is chosen", "Name it in the URL", 1046, 1049, 90013),
    READ_ONLY(
            "The server or the session is read-only",
            "Connect to the primary, in a session that may write",
            1290,
            1792,
            1836,
            90097),
    GOING_DOWN("The server is being shut down or taken offline", "See that it is up", 1053, 3032, 90098, 90121),
    BROKEN_OFF(
            "The server broke a statement off",
            "See who kills statements, and what max_execution_time is",
            1317,
            3024,
            57014),
    NO_LITERALS("The database allows no literals in statements", "Set ALLOW_LITERALS ALL", 90116),
    TOO_LARGE("A statement is larger than the server takes", "Raise max_allowed_packet", 1153, 3170),
    SESSION(
            "The session's settings forbid a statement",
            "Set sql_big_selects = 1 and sql_safe_updates = 0",
            1104,
            1175);

    private static final int FROM_STORAGE = 1030;
    private static final String READ_ONLY_CONNECTION = "S1009";

    private final String what;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Integer> codes;

    DatabaseProblem(String what, String remedy, Integer... codes) {
        this.what = what;
        this.remedy = remedy;
        this.codes = Set.of(codes);
    }

    static Optional<DatabaseProblem> of(SQLException e) {
        String text = String.valueOf(e.getMessage());
        if (e.getErrorCode() == FROM_STORAGE && text.contains("error 28")) {
            return Optional.of(DISK_FULL);
        }
        if (READ_ONLY_CONNECTION.equals(e.getSQLState()) && text.contains("read-only")) {
            return Optional.of(READ_ONLY);
        }
        return Arrays.stream(values())
                .filter(trouble -> trouble.codes.contains(e.getErrorCode()))
                .findFirst();
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
