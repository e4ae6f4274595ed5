package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes a part of a transaction happen whole or not at all. It sets a savepoint before the part and goes back to it
 * when something is thrown. No savepoint of the host's has the same name, so none of the host's is replaced.
 */
final class Fence {

    /** The same each time: a database replaces the savepoint of the same name instead of collecting them. */
    private final String name = "moneyflo_" + UUID.randomUUID().toString().replace("-", "");

    private final Connection connection;

    Fence(Connection connection) {
        this.connection = connection;
    }

    <T> T around(Supplier<T> part) throws SQLException {
        Savepoint before = connection.setSavepoint(name);
        boolean done = false;
        try {
            T result = part.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                undo(before);
            }
        }
    }

    private void undo(Savepoint before) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            // After a deadlock or a lost connection the database has undone all of it, the savepoint included.
            DiscardedConnection.because(e);
        }
    }
}
