package com.moneyflo.examples.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * The baseline: JDBC as a good engineer writes it without the library. One transaction for each transfer, with five
 * round trips and statements prepared on the server. It locks rows in the order of their ids, checks the funds, claims
 * the key with its unique index, and tries again after a deadlock.
 *
 * <p>Also measured, with 64 callers and with one, and not faster: a SELECT for each row; an INSERT for each entry;
 * an UPDATE for each balance, sent one by one or as a batch with {@code rewriteBatchedStatements}; statements prepared
 * in the driver.
 */
final class HandWrittenJdbc implements Payments, AutoCloseable {

    private static final String LOCK = """
            SELECT id, status, currency, balance - held + COALESCE(overdraft, 0), balance, seq, last_at,
                   TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))
            FROM mf_account FORCE INDEX (PRIMARY) WHERE id IN (?, ?) ORDER BY id FOR UPDATE
            """;
    private static final String CLAIM = """
            INSERT INTO mf_transfer (id, idem_key, fingerprint, kind, debtor, creditor, currency, amount, decided_at)
            VALUES (?, ?, ?, 'TRANSFER', ?, ?, ?, ?, ?)
            """;
    private static final String ENTER = """
            INSERT INTO mf_entry (account, seq, transfer, amount, balance, posted_at)
            VALUES (?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?)
            """;
    private static final String MOVE = """
            UPDATE mf_account SET balance = balance + IF(id = ?, ?, ?), seq = seq + 1, last_at = ? WHERE id IN (?, ?)
            """;
    private static final String RECORDED = "SELECT fingerprint FROM mf_transfer WHERE idem_key = ?";

    private static final Set<Integer> DEADLOCK_OR_LOCK_TIMEOUT = Set.of(1213, 1205);
    private static final int MAX_TRIES = 20;

    private final HikariDataSource pool;
    private final int connections;

    HandWrittenJdbc(Server server, int connections) {
        HikariConfig config = server.pool();
        config.setPoolName("hand-written-" + connections);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(60_000);
        config.addDataSourceProperty("useServerPrepStmts", "true");
        config.addDataSourceProperty("cachePrepStmts", "true");
        config.addDataSourceProperty("prepStmtCacheSize", "250");
        config.addDataSourceProperty("prepStmtCacheSqlLimit", "2048");
        // The pool's author recommends these for MySQL; they save round trips.
        config.addDataSourceProperty("useLocalSessionState", "true");
        config.addDataSourceProperty("cacheResultSetMetadata", "true");
        config.addDataSourceProperty("cacheServerConfiguration", "true");
        config.addDataSourceProperty("elideSetAutoCommits", "true");
        config.addDataSourceProperty("maintainTimeStats", "false");
        this.pool = new HikariDataSource(config);
        this.connections = connections;
    }

    int connections() {
        return connections;
    }

    @Override
    public void pay(Payment payment) {
        for (int tried = 1; ; tried++) {
            try (Connection connection = pool.getConnection()) {
                if (tryToPay(connection, payment)) {
                    return;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The payment failed: " + e.getMessage(), e);
            }
            if (tried == MAX_TRIES) {
                throw new IllegalStateException("The payment met a deadlock " + MAX_TRIES + " times.");
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << Math.min(tried, 6)));
        }
    }

    /** Returns false if there was a deadlock and nothing was done. */
    private static boolean tryToPay(Connection connection, Payment payment) throws SQLException {
        try {
            transfer(connection, payment);
            connection.commit();
            return true;
        } catch (SQLIntegrityConstraintViolationException e) {
            connection.rollback();
            requireSame(connection, payment, e);
            connection.rollback();
            return true;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            if (e instanceof SQLException failure && DEADLOCK_OR_LOCK_TIMEOUT.contains(failure.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }

    private static void transfer(Connection connection, Payment payment) throws SQLException {
        long debtor = payment.from().serial();
        long creditor = payment.to().serial();
        long amount = payment.amount().minor();
        LockedRow payer;
        LockedRow payee;
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, debtor);
            lock.setLong(2, creditor);
            try (ResultSet rows = lock.executeQuery()) {
                LockedRow first = LockedRow.next(rows, payment);
                LockedRow second = LockedRow.next(rows, payment);
                payer = first.id() == debtor ? first : second;
                payee = first.id() == debtor ? second : first;
            }
        }
        if (payer.available() < amount) {
            throw new IllegalStateException("Account " + payment.from() + " has not enough money for the payment.");
        }
        long at = Math.max(payer.now(), Math.max(payer.lastAt(), payee.lastAt()));
        byte[] id = TimeOrderedId.next();
        claim(connection, payment, id, at);
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter(enter, 1, payer, id, -amount, at);
            enter(enter, 7, payee, id, amount, at);
            enter.executeUpdate();
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, debtor);
            move.setLong(2, -amount);
            move.setLong(3, amount);
            move.setLong(4, at);
            move.setLong(5, debtor);
            move.setLong(6, creditor);
            move.executeUpdate();
        }
    }

    private static void claim(Connection connection, Payment payment, byte[] id, long at) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setBytes(1, id);
            claim.setBytes(2, payment.key().value().getBytes(StandardCharsets.UTF_8));
            claim.setBytes(3, payment.fingerprint());
            claim.setLong(4, payment.from().serial());
            claim.setLong(5, payment.to().serial());
            claim.setString(6, payment.amount().currency().getCurrencyCode());
            claim.setLong(7, payment.amount().minor());
            claim.setLong(8, at);
            claim.executeUpdate();
        }
    }

    private static void enter(PreparedStatement enter, int first, LockedRow account, byte[] id, long amount, long at)
            throws SQLException {
        enter.setLong(first, account.id());
        enter.setLong(first + 1, account.seq() + 1);
        enter.setBytes(first + 2, id);
        enter.setLong(first + 3, amount);
        enter.setLong(first + 4, Math.addExact(account.balance(), amount));
        enter.setLong(first + 5, at);
    }

    /** Checks a key that is taken. If it belongs to the same payment, the payment is done already. */
    private static void requireSame(Connection connection, Payment payment, SQLException taken) throws SQLException {
        try (PreparedStatement recorded = connection.prepareStatement(RECORDED)) {
            recorded.setBytes(1, payment.key().value().getBytes(StandardCharsets.UTF_8));
            try (ResultSet rows = recorded.executeQuery()) {
                if (!rows.next() || !Arrays.equals(rows.getBytes(1), payment.fingerprint())) {
                    throw new IllegalStateException("The key was used before for another payment.", taken);
                }
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
