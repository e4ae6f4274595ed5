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
 * How one part of the bank does. The log gets a warning when it begins to fail, one more every ten minutes while it
 * goes on, and a line when it works again. A part that changes to and fro with the same problem is not logged more
 * often than that. Thread-safe.
 */
public final class Status {

    private static final Logger LOG = LoggerFactory.getLogger("com.moneyflo.health");

    private static final long REPEAT_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int MAX_PROBLEMS = 64;
    private static final int FRAMES = 5;

    /** The same class of failure is one problem, at whatever place it is met. */
    private static final String PLACE = " at ";

    private static final String UNSAID = "Something failed that cannot be said, for lack of memory.";

    private final String name;
    private final @Nullable Status basis;
    private final LongSupplier nanos;
    private final Map<String, Long> warned = new HashMap<>();
    private volatile State state = State.RUNNING;
    private Instant since = Instant.now();
    private String problem = "";
    private State shown = State.RUNNING;
    private boolean told;
    private boolean unlogged;

    /** Where the basis fails too, this one's failure is shown and not logged: it is the same outage. */
    Status(String name, @Nullable Status basis, LongSupplier nanos) {
        this.name = name;
        this.basis = basis;
        this.nanos = nanos;
    }

    /** It works. Costs next to nothing if it did before. Throws nothing. */
    public void running() {
        if (state == State.FAILING) {
            recover();
        }
    }

    /** Whether it fails. */
    public boolean isFailing() {
        return state == State.FAILING;
    }

    /** It does not work. Throws nothing. */
    public void failing(Throwable cause) {
        try {
            failing(explain(cause));
        } catch (RuntimeException | Error e) {
            failing(UNSAID);
        }
    }

    /**
     * It does not work, for this reason, which quotes no value. Throws nothing: what cannot be logged now is logged
     * later.
     */
    public synchronized void failing(String reason) {
        if (state == State.STOPPED) {
            return;
        }
        state = State.FAILING;
        try {
            turned(reason);
            warn();
        } catch (RuntimeException | Error e) {
            problem = reason;
            unlogged = true;
        }
    }

    /** It has ended. */
    public synchronized void stopped() {
        state = State.STOPPED;
        turned("");
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
            if (told) {
                LOG.info("{} works again; it failed since {}", name, since);
            }
            told = false;
            turned("");
        } catch (RuntimeException | Error e) {
            // The next change says more.
            problem = "";
        }
    }

    /** Warns of the problem, unless that was done a short time ago. */
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
            told = true;
        }
    }

    private void turned(String reason) {
        if (shown != state) {
            since = Instant.now();
            shown = state;
        }
        problem = reason;
    }

    /** What a failure is, in words for operators: of what may quote a value only the class and the place. */
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
