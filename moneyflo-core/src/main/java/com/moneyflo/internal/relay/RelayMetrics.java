package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.NoticeChange;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import com.moneyflo.internal.thread.HealthBoard;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.NoticeMetrics;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports to the host's meters. An exception that they throw becomes a health problem, and stops nothing. Thread-safe.
 */
final class RelayMetrics {

    private static final Channel CHANNEL = NoticeQueueTable.CHANNEL;

    private final NoticeMetrics host;
    private final @Nullable Status status;

    private RelayMetrics(NoticeMetrics host, @Nullable Status status) {
        this.host = host;
        this.status = status;
    }

    static RelayMetrics of(NoticeMetrics host, HealthBoard board) {
        return new RelayMetrics(host, host == NoticeMetrics.NONE ? null : board.part("text-metrics"));
    }

    /** Returns whether the host has meters. */
    boolean isOn() {
        return status != null;
    }

    /** Counts changes that are committed. */
    void changed(List<NoticeChange> changes) {
        for (NoticeChange change : changes) {
            NoticeMetrics.Event event = change.event();
            if (event != null) {
                guard(() -> host.happened(CHANNEL, change.row().kind(), event));
            }
        }
    }

    void answered(Duration took) {
        guard(() -> host.answered(CHANNEL, took));
    }

    void inFlight(int count) {
        guard(() -> host.inFlight(CHANNEL, count));
    }

    void circuit(NoticeMetrics.CircuitState state) {
        guard(() -> host.circuit(CHANNEL, state));
    }

    void backlog(NoticeMetrics.Backlog backlog) {
        guard(() -> host.backlog(CHANNEL, backlog));
    }

    private void guard(Runnable report) {
        if (status != null) {
            try {
                report.run();
                status.running();
            } catch (RuntimeException | Error e) {
                status.failing(e);
            }
        }
    }
}
