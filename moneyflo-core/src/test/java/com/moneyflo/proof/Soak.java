package com.moneyflo.proof;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.Fate;
import com.moneyflo.testing.MySqlProxy;
import com.moneyflo.testing.MySqlServer;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bank under mixed load for ten minutes, or as many as the first argument says, while its connections are cut now and
 * then. Tells every ten seconds how it stands, and in the end whether anything leaked, whether a caller heard of a
 * deadlock, and whether the books are right. Ends with status 0 where all is well. This is a command and not a test:
 * {@code docs/testing.md} tells how to run it.
 */
public final class Soak {

    private static final int CALLERS = 32;
    private static final int ACCOUNTS = 40;
    private static final int RARITY = 60;
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(10);
    private static final long MEGABYTE = 1 << 20;

    private final Tally tally = new Tally(false);
    private final Gauge heap = new Gauge("heap after GC in MB", 24);
    private final Gauge threads = new Gauge("threads", 8);
    private final Gauge connections = new Gauge("connections at the server", 8);
    private final ServerStatus server;
    private final long start = System.nanoTime();
    private long doneBefore;
    private long timeBefore = start;

    private Soak(String url) {
        this.server = new ServerStatus(url);
    }

    /** The first argument, if there is one, is how many minutes it takes. */
    public static void main(String[] args) throws Exception {
        Duration time = Duration.ofMinutes(args.length == 0 ? 10 : Long.parseLong(args[0]));
        System.out.println("Soak of " + time.toMinutes() + " minutes on " + MySqlServer.description());
        String url = MySqlServer.freshDatabaseUrl();
        System.exit(new Soak(url).run(url, time) ? 0 : 1);
    }

    private boolean run(String url, Duration time) throws Exception {
        Cutting cutting = new Cutting(System.nanoTime(), 0, RARITY);
        try (MySqlProxy proxy = MySqlProxy.before(url)) {
            Till till;
            try (JdbcBank bank = JdbcBank.open(proxy.url())) {
                till = Till.open(bank, tally, ACCOUNTS);
                Traffic traffic = Traffic.start(bank, till.accounts(), tally, CALLERS, System.nanoTime());
                proxy.fate(cutting);
                while (System.nanoTime() - start < time.toNanos()
                        && tally.surprises().isEmpty()) {
                    Thread.sleep(BETWEEN_READINGS.toMillis());
                    read();
                }
                proxy.fate(Fate.KIND);
                traffic.stop();
                till.settle(bank);
            }
            server.awaitNoSessions();
            System.out.println("cuts: " + cutting.cuts());
            return judge(url, till);
        }
    }

    private void read() throws SQLException {
        System.gc();
        heap.read(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE);
        threads.read(ManagementFactory.getThreadMXBean().getThreadCount());
        connections.read(server.others());
        long now = System.nanoTime();
        long done = tally.count();
        long rate = (done - doneBefore) * 1_000 / Math.max(1, (now - timeBefore) / 1_000_000);
        doneBefore = done;
        timeBefore = now;
        System.out.printf(
                "%4d s: heap after GC %d MB, %d threads, %d connections at the server, %d commands a second; %s%n",
                (now - start) / 1_000_000_000, heap.last(), threads.last(), connections.last(), rate, tally);
    }

    private boolean judge(String url, Till till) {
        boolean well = true;
        for (Gauge gauge : List.of(heap, threads, connections)) {
            System.out.println(gauge);
            well &= !gauge.grew();
        }
        List<String> left = libraryThreads().toList();
        System.out.println("threads of the library left after close: " + left);
        System.out.println("deadlocks and waits for locks that callers heard of: " + tally.contentions());
        well &= left.isEmpty() && tally.contentions() == 0;
        try (JdbcBank bank = JdbcBank.open(url)) {
            till.check(bank);
            System.out.println("books: " + tally + "; " + bank.verify());
        } catch (AssertionError e) {
            System.out.println("books: WRONG");
            e.printStackTrace(System.out);
            well = false;
        }
        System.out.println(well ? "verdict: all is well" : "verdict: NOT WELL");
        return well;
    }

    private static Stream<String> libraryThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("moneyflo"));
    }
}
