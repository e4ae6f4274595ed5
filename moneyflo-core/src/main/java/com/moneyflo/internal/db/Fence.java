package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes a part of a transaction atomic. It sets a savepoint before the part and rolls back to it when the part throws.
 * The name of the savepoint is unique, so it replaces no savepoint of the host.
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
            // After a deadlock or a lost connection the database has rolled back everything, the savepoint included.
            DiscardedConnection.because(e);
        }
    }
}
