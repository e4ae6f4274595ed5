package com.moneyflo.internal.db;

import com.moneyflo.internal.thread.HealthBoard;
import com.moneyflo.internal.thread.Worker;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Finds out how many connections a source gives at the same time, by taking a few for a moment. A thread takes them,
 * because an empty pool lets its caller wait.
 */
final class PoolRoom {

    private static final int MAX = 8;
    private static final long MOMENT_MILLIS = 300;

    private final DataSource source;
    private final List<Connection> taken = new ArrayList<>();
    private boolean over;

    private PoolRoom(DataSource source) {
        this.source = source;
    }

    /** The number of connections, at most eight. */
    static int of(DataSource source) {
        if (source instanceof HikariDataSource hikari) {
            return Math.min(MAX, hikari.getMaximumPoolSize());
        }
        PoolRoom room = new PoolRoom(source);
        Worker taker = new Worker("pool-room", new HealthBoard().part("pool-room"), room::take);
        taker.start();
        return room.count();
    }

    private Worker.Round take() {
        try {
            add(source.getConnection());
        } catch (SQLException | RuntimeException e) {
            end();
        }
        return isOver() ? Worker.Round.OVER : Worker.Round.IDLE;
    }

    private synchronized void add(Connection connection) throws SQLException {
        if (over) {
            connection.close();
        } else {
            taken.add(connection);
            over = taken.size() >= MAX;
            notifyAll();
        }
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    private synchronized boolean isOver() {
        return over;
    }

    /** Waits until there are eight, or none has arrived for a moment. Then returns them to the source. */
    private synchronized int count() {
        try {
            for (int before = -1; !over && taken.size() > before; ) {
                before = taken.size();
                TimeUnit.MILLISECONDS.timedWait(this, MOMENT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        over = true;
        for (Connection connection : taken) {
            try {
                connection.close();
            } catch (SQLException | RuntimeException e) {
                DiscardedConnection.because(e);
            }
        }
        return Math.max(1, taken.size());
    }
}
