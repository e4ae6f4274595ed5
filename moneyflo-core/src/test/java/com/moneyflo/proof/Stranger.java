package com.moneyflo.proof;

import com.moneyflo.Account;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Another transaction on the bank's database. Used by one thread. */
final class Stranger implements AutoCloseable {

    private final Connection connection;

    Stranger(String url) {
        try {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Locks the rows of accounts. */
    Stranger hold(Account... accounts) {
        for (Account account : accounts) {
            execute("SELECT id FROM mf_account WHERE id = " + account.number().serial() + " FOR UPDATE");
        }
        return this;
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Gives all locks up and what was written with them. */
    void letGo() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns as soon as a session waits for a lock in this database, which is MySQL's. */
    void awaitAWaitingSession() {
        String sql = "SELECT COUNT(*) FROM performance_schema.data_locks"
                + " WHERE object_schema = DATABASE() AND lock_status = 'WAITING'";
        Lanes.eventually(() -> count(sql) > 0);
    }

    private int count(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The one value that a query gives. */
    String text(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            letGo();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
