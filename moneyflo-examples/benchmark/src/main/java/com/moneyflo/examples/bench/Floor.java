package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The fastest possible baseline: writes only the rows of transfers, in inserts of a thousand transfers each, without
 * locks, checks and keys, and with one COMMIT for each thousand.
 */
final class Floor implements Load {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Server server;
    private final FloorRows rows;
    private final int connections;
    private final boolean withBalances;

    Floor(Server server, FloorTables tables, List<AccountNumber> accounts, int connections, boolean withBalances) {
        this.server = server;
        this.rows = tables.rows(accounts);
        this.connections = connections;
        this.withBalances = withBalances;
    }

    @Override
    public Slice run(Duration length) {
        Latencies latencies = new Latencies();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Double>> rates = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                rates.add(threads.submit(() -> write(length.toNanos(), latencies)));
            }
            double sum = 0;
            for (Future<Double> rate : rates) {
                sum += rate.get();
            }
            return new Slice(sum, latencies.histogram());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The rows of the floor could not be written: " + e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private double write(long length, Latencies latencies) throws SQLException {
        try (Connection connection = server.connect();
                FloorWriter writer = new FloorWriter(connection, rows)) {
            long start = System.nanoTime();
            long now = start;
            long count = 0;
            while (now - start < length) {
                writer.write(withBalances);
                long then = now;
                now = System.nanoTime();
                latencies.record(now - then);
                count += FloorRows.TRANSFERS;
            }
            return count * NANOS_PER_SECOND / (now - start);
        }
    }
}
