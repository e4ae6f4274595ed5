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
 * How one part of the bank does. The log gets a warning when it begins to fail, one more every ten minutes while it goes on, and a line
 * when it works again. A part that changes to and fro with the same problem is not logged more often than that. Thread-safe.
 */
public final class Status {

    private static final Logger LOG = LoggerFactory.getLogger("com.moneyflo.health");

    private static final long REPEAT_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int MOST_PROBLEMS = 64;
    private static final int FRAMES = 5;

    private final String name;
    private final @Nullable Status basis;
    private final LongSupplier nanos;
    private final Map<String, Long> warned = new HashMap<>();
    private volatile State state = State.RUNNING;
    private Instant since = Instant.now();
    private String problem = "";
    private boolean told;

    /** Where the basis fails too, this one's failure is shown and not logged: it is the same outage. */
    Status(String name, @Nullable Status basis, LongSupplier nanos) {
        this.name = name;
        this.basis = basis;
        this.nanos = nanos;
    }

    /** It works. Costs next to nothing if it did before. */
    public void running() {
        if (state == State.FAILING) {
            recover();
        }
    }

    /** It does not work. */
    public void failing(Throwable cause) {
        failing(explain(cause));
    }

    /** It does not work, for this reason, which quotes no value. */
    public synchronized void failing(String reason) {
        if (state == State.STOPPED) {
            return;
        }
        turn(State.FAILING, reason);
        long now = nanos.getAsLong();
        Long last = warned.get(reason);
        boolean isNew = last == null || now - last >= REPEAT_NANOS;
        if (isNew && (basis == null || basis.state != State.FAILING)) {
            if (warned.size() >= MOST_PROBLEMS) {
                warned.clear();
            }
            warned.put(reason, now);
            told = true;
            LOG.warn("{} fails: {}", name, reason);
        }
    }

    /** It has ended. */
    public synchronized void stopped() {
        turn(State.STOPPED, "");
    }

    synchronized Part part() {
        return new Part(name, state, since, problem);
    }

    private synchronized void recover() {
        if (state == State.FAILING) {
            if (told) {
                LOG.info("{} works again; it failed since {}", name, since);
            }
            told = false;
            turn(State.RUNNING, "");
        }
    }

    private void turn(State to, String reason) {
        if (state != to) {
            since = Instant.now();
        }
        problem = reason;
        state = to;
    }

    /** Of what may quote a value only the class and the place are shown. */
    private static String explain(Throwable cause) {
        if (cause instanceof Explained explained) {
            return explained.explanation();
        }
        if (cause instanceof StorageException) {
            return String.valueOf(cause.getMessage());
        }
        return cause.getClass().getName() + " at "
                + Arrays.stream(cause.getStackTrace()).limit(FRAMES).toList();
    }
}
