package com.moneyflo.internal.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/** Maps the error codes of each database to kinds of failure. */
final class ErrorKinds {

    /** Lock wait and deadlock; 3572 is a lock with NOWAIT, 1180 and 3101 are lost certification in a group. */
    private static final Set<Integer> MYSQL_ROLLED_BACK = Set.of(3572, 1205, 1213, 1180, 3101);

    /**
     * 1053 server shutdown, 3032 offline, 3100 group hook. 3, 1026, 1181 and 1598: the log cannot be written, which may
     * stop a server whose log has the COMMIT already. 1105 and 1317: Vitess.
     */
    private static final Set<Integer> MYSQL_GONE = Set.of(1053, 3032, 3100, 3, 1026, 1181, 1598, 1105, 1317);

    /** Vitess uses these two codes for every refusal, at COMMIT too, and then it may have committed. */
    private static final Set<Integer> VITESS = Set.of(1105, 1317);

    /** Vitess names what it refused before it did anything. */
    private static final Pattern NOTHING_DONE =
            Pattern.compile("VT10002|VT12001|VT13001|VT03\\d{3}|VT05\\d{3}|(?i)row count exceeded|syntax error");

    private ErrorKinds() {}

    static SqlFailure.Kind ofMySql(SQLException e) {
        int code = e.getErrorCode();
        if (code == 1062) {
            return SqlFailure.Kind.DUPLICATE;
        }
        if (MYSQL_ROLLED_BACK.contains(code)) {
            return SqlFailure.Kind.TRANSIENT;
        }
        if (VITESS.contains(code)
                && NOTHING_DONE.matcher(String.valueOf(e.getMessage())).find()) {
            return SqlFailure.Kind.OTHER;
        }
        boolean gone = String.valueOf(e.getSQLState()).startsWith("08")
                || DatabaseProblem.of(e)
                        .filter(DatabaseProblem.READ_ONLY::equals)
                        .isPresent()
                || MYSQL_GONE.contains(code);
        return gone ? SqlFailure.Kind.CONNECTION : SqlFailure.Kind.OTHER;
    }

    static SqlFailure.Kind ofH2(SQLException e) {
        return switch (e.getErrorCode()) {
            case 23505 -> SqlFailure.Kind.DUPLICATE;
            case 40001, 50200, 90131 -> SqlFailure.Kind.TRANSIENT;
            case 90007, 90067, 90098, 90121, 90135 -> SqlFailure.Kind.CONNECTION;
            default ->
                String.valueOf(e.getSQLState()).startsWith("08") ? SqlFailure.Kind.CONNECTION : SqlFailure.Kind.OTHER;
        };
    }
}
