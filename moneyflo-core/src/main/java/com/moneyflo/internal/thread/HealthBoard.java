package com.moneyflo.internal.thread;

import com.moneyflo.Health;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one bank and their states. Thread-safe. */
public final class HealthBoard {

    private static final Logger LOG = LoggerFactory.getLogger("com.moneyflo.health");

    private final List<Status> parts = new CopyOnWriteArrayList<>();
    private final List<Runnable> checks = new CopyOnWriteArrayList<>();
    private final LongSupplier nanos;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile String bank = "";

    /** A board without parts. */
    public HealthBoard() {
        this(System::nanoTime);
    }

    HealthBoard(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Adds a part. It is running until it reports otherwise. */
    public Status part(String name) {
        return part(name, null);
    }

    /** Adds a part that fails while its basis fails, so that one outage is logged once. */
    public Status part(String name, @Nullable Status basis) {
        Status part = new Status(name, basis, nanos);
        parts.add(part);
        return part;
    }

    /** Adds a check that runs before the parts are shown, such as whether a thread is alive. */
    public void addCheck(Runnable check) {
        checks.add(check);
    }

    /** The states of all parts now. */
    public Health health() {
        checks.forEach(Runnable::run);
        return new Health(parts.stream().map(Status::part).toList());
    }

    /** Logs that the bank is open, on which database and how. */
    public void opened(String database, String how) {
        bank = database;
        LOG.info("Bank open on {}: {}", database, how);
    }

    /** Ends all parts and logs that the bank is closed. Logs nothing the second time. */
    public void closed() {
        parts.forEach(Status::stopped);
        if (!closed.getAndSet(true)) {
            LOG.info("Bank closed on {}", bank);
        }
    }
}
