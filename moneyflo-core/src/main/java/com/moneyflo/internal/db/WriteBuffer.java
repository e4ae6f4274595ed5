package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writes of a transaction, kept back until it commits and then sent with COMMIT behind them, in one packet where
 * they fit in one. The server runs them in order and stops at the first that fails, so COMMIT is reached only when all
 * have succeeded. Used by one thread.
 */
final class WriteBuffer {

    /** A packet stays under this share of what the server takes, for the driver adds to it. */
    private static final int SHARE = 2;

    private final int mostBytes;
    private final List<StringBuilder> packets = new ArrayList<>();

    WriteBuffer(int maxAllowedPacket) {
        this.mostBytes = maxAllowedPacket / SHARE;
    }

    boolean isEmpty() {
        return packets.isEmpty();
    }

    /** Keeps one statement: what comes before its rows, how each row opens, the rows, what comes after them. */
    void add(String before, String open, List<@Nullable Object[]> rows, String after) {
        StringBuilder sql = new StringBuilder(before.length() + rows.size() * 160);
        sql.append(before);
        Literals.rows(sql, open, rows);
        sql.append(after);
        if (sql.length() > mostBytes && rows.size() > 1) {
            int half = rows.size() / 2;
            add(before, open, rows.subList(0, half), after);
            add(before, open, rows.subList(half, rows.size()), after);
        } else {
            add(sql);
        }
    }

    /** Sends all, and COMMIT. */
    void commit(Connection connection) throws SQLException {
        add(new StringBuilder("COMMIT"));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (StringBuilder packet : packets) {
                statement.execute(packet.toString());
            }
        }
    }

    /** Keeps one statement, which is sent as it is. */
    void add(StringBuilder sql) {
        StringBuilder last = packets.isEmpty() ? null : packets.get(packets.size() - 1);
        if (last == null || last.length() + sql.length() > mostBytes) {
            packets.add(sql);
        } else {
            last.append(";\n").append(sql);
        }
    }
}
