package com.moneyflo.examples.bench;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Measures the memory of the library while commands queue behind a row that another transaction has locked. The
 * commands themselves are included.
 */
final class HeapWorkload {

    private static final int CALLS = 10_000;
    private static final double MEGABYTE = 1 << 20;
    private static final String LOCK = "SELECT id FROM mf_account WHERE id IN (?, ?) FOR UPDATE";

    private HeapWorkload() {}

    static void run(BenchmarkContext context) {
        List<AccountNumber> two = context.accountsFor(SeededTable.Purpose.QUEUE, 2);
        double megabytes = measured(context, two) / MEGABYTE;
        context.report().find(new Finding(Targets.of("heap"), megabytes, null, null, ""));
        context.report().figures("heapMegabytes", megabytes);
    }

    private static double measured(BenchmarkContext context, List<AccountNumber> two) {
        Supplier<IdempotencyKey> keys = context.keys().caller();
        try (JdbcBank bank = context.server().open(Duration.ofMinutes(2));
                Connection other = context.server().connect()) {
            bank.submit(payment(two, keys)).join();
            lock(other, two);
            long before = used();
            List<CompletableFuture<Outcome>> queued = new ArrayList<>(CALLS);
            for (int i = 0; i < CALLS; i++) {
                queued.add(bank.submit(payment(two, keys)));
            }
            long after = used();
            other.rollback();
            queued.forEach(CompletableFuture::join);
            return after - before;
        } catch (SQLException e) {
            throw new IllegalStateException("The row could not be locked: " + e.getMessage(), e);
        }
    }

    private static Command payment(List<AccountNumber> two, Supplier<IdempotencyKey> keys) {
        return Command.transfer(two.get(0), two.get(1), Money.ofMinor(Settings.CURRENCY, 1), keys.get());
    }

    private static void lock(Connection connection, List<AccountNumber> two) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, two.get(0).serial());
            lock.setLong(2, two.get(1).serial());
            lock.executeQuery().close();
        }
    }

    /** Returns the reachable memory. The second collection frees objects that the first only found unreachable. */
    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
