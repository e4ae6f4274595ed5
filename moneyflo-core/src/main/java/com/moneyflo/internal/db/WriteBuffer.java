package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buffers the writes of a transaction and sends them with COMMIT at the end, in one packet where they fit. The server
 * runs them in order and stops at the first failure, so COMMIT runs only if all have succeeded. Used by one thread.
 */
final class WriteBuffer {

    /** A packet stays under this share of the server's limit, because the driver adds to it. */
    private static final int SHARE = 2;

    private final int mostBytes;
    private final List<StringBuilder> packets = new ArrayList<>();

    WriteBuffer(int maxAllowedPacket) {
        this.mostBytes = maxAllowedPacket / SHARE;
    }

    boolean isEmpty() {
        return packets.isEmpty();
    }

    /** Adds one statement: the text before its rows, the opening of each row, the rows, the text after them. */
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

    /** Sends all statements and COMMIT. */
    void commit(Connection connection) throws SQLException {
        add(new StringBuilder("COMMIT"));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (StringBuilder packet : packets) {
                statement.execute(packet.toString());
            }
        }
    }

    /** Adds one statement, which is sent unchanged. */
    void add(StringBuilder sql) {
        StringBuilder last = packets.isEmpty() ? null : packets.get(packets.size() - 1);
        if (last == null || last.length() + sql.length() > mostBytes) {
            packets.add(sql);
        } else {
            last.append(";\n").append(sql);
        }
    }
}
