package com.moneyflo.internal.lane;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Checks the lanes every second. It restarts a lane whose thread has died and reports a database that does not answer.
 * While something fails, it queries the database, so that a recovery shows without any traffic.
 */
final class LaneMonitor implements Worker.Task {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final Obstacles obstacles;
    private final Runnable revive;
    private final Status status;
    private final BooleanSupplier closed;

    LaneMonitor(Database database, Obstacles obstacles, Runnable revive, Status status, BooleanSupplier closed) {
        this.database = database;
        this.obstacles = obstacles;
        this.revive = revive;
        this.status = status;
        this.closed = closed;
    }

    @Override
    public Worker.Round round() {
        if (closed.getAsBoolean()) {
            return Worker.Round.OVER;
        }
        LockSupport.parkNanos(this, EVERY_NANOS);
        revive.run();
        Obstacles.Hanging hanging = obstacles.hanging();
        if (hanging != null) {
            status.failing(hanging.problem());
        } else if (database.status().isFailing() || status.isFailing()) {
            database.attempts().look(Tx::now);
            status.running();
        }
        return Worker.Round.IDLE;
    }
}
