package com.moneyflo.internal.thread;

import com.moneyflo.Health.Part;
import com.moneyflo.Health.State;
import com.moneyflo.StorageException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of one part of the bank. It logs a warning when the part begins to fail, one more every ten minutes while
 * it fails, and a line when it works again. A part that fails and recovers repeatedly with the same problem is not
 * logged more often. Thread-safe.
 */
public final class Status {

    private static final Logger LOG = LoggerFactory.getLogger("com.moneyflo.health");

    private static final long REPEAT_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int MAX_PROBLEMS = 64;
    private static final int FRAMES = 5;

    /** The same class of failure is one problem, wherever it was thrown. */
    private static final String PLACE = " at ";

    private static final String UNKNOWN = "A failure could not be described, because the JVM had no memory left.";

    private final String name;
    private final @Nullable Status basis;
    private final LongSupplier nanos;
    private final Map<String, Long> warned = new HashMap<>();
    private volatile State state = State.RUNNING;
    private Instant since = Instant.now();
    private String problem = "";
    private State shown = State.RUNNING;
    private boolean warnedNow;
    private boolean unlogged;

    /** While the basis fails, this part's failure is shown but not logged: it is the same outage. */
    Status(String name, @Nullable Status basis, LongSupplier nanos) {
        this.name = name;
        this.basis = basis;
        this.nanos = nanos;
    }

    /** Reports that the part works. Costs one volatile read if it worked before. Throws nothing. */
    public void running() {
        if (state == State.FAILING) {
            recover();
        }
    }

    /** Whether the part fails. */
    public boolean isFailing() {
        return state == State.FAILING;
    }

    /** Reports that the part fails. Throws nothing. */
    public void failing(Throwable cause) {
        try {
            failing(explain(cause));
        } catch (RuntimeException | Error e) {
            failing(UNKNOWN);
        }
    }

    /**
     * Reports that the part fails, for this reason, which must quote no value. Throws nothing: a warning that cannot be
     * logged now is logged later.
     */
    public synchronized void failing(String reason) {
        if (state == State.STOPPED) {
            return;
        }
        state = State.FAILING;
        try {
            changeTo(reason);
            warn();
        } catch (RuntimeException | Error e) {
            problem = reason;
            unlogged = true;
        }
    }

    /** Reports that the part has ended. */
    public synchronized void stopped() {
        state = State.STOPPED;
        changeTo("");
    }

    synchronized Part part() {
        return new Part(name, state, since, problem);
    }

    private synchronized void recover() {
        if (state != State.FAILING) {
            return;
        }
        state = State.RUNNING;
        try {
            if (unlogged) {
                warn();
                unlogged = false;
            }
            if (warnedNow) {
                LOG.info("{} works again; it failed since {}", name, since);
            }
            warnedNow = false;
            changeTo("");
        } catch (RuntimeException | Error e) {
            // The next change reports it.
            problem = "";
        }
    }

    /** Logs a warning, unless the same problem was logged in the last ten minutes. */
    private void warn() {
        long now = nanos.getAsLong();
        String kind = problem.split(PLACE, 2)[0];
        Long last = warned.get(kind);
        boolean isNew = last == null || now - last >= REPEAT_NANOS;
        if (isNew && !problem.isEmpty() && (basis == null || !basis.isFailing())) {
            LOG.warn("{} fails: {}", name, problem);
            if (warned.size() >= MAX_PROBLEMS) {
                warned.clear();
            }
            warned.put(kind, now);
            warnedNow = true;
        }
    }

    private void changeTo(String reason) {
        if (shown != state) {
            since = Instant.now();
            shown = state;
        }
        problem = reason;
    }

    /** Describes a failure for operators. Where its message may quote a value, only by class and place. */
    public static String explain(Throwable cause) {
        if (cause instanceof Explained explained) {
            return explained.explanation();
        }
        if (cause instanceof StorageException) {
            return String.valueOf(cause.getMessage());
        }
        return cause.getClass().getName()
                + PLACE
                + Arrays.stream(cause.getStackTrace()).limit(FRAMES).toList();
    }
}
