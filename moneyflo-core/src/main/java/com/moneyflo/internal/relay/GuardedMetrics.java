package com.moneyflo.internal.relay;

import com.moneyflo.internal.thread.Status;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.NoticeMetrics;
import java.time.Duration;

/** A host's meters. Whatever they throw is reported and stops nothing. Thread-safe. */
final class GuardedMetrics implements NoticeMetrics {

    private final NoticeMetrics hosts;
    private final Status status;

    GuardedMetrics(NoticeMetrics hosts, Status status) {
        this.hosts = hosts;
        this.status = status;
    }

    @Override
    public void happened(Channel channel, NoticeKind kind, Event event) {
        guard(() -> hosts.happened(channel, kind, event));
    }

    @Override
    public void answered(Channel channel, Duration took) {
        guard(() -> hosts.answered(channel, took));
    }

    @Override
    public void inFlight(Channel channel, int count) {
        guard(() -> hosts.inFlight(channel, count));
    }

    @Override
    public void circuit(Channel channel, CircuitState state) {
        guard(() -> hosts.circuit(channel, state));
    }

    @Override
    public void backlog(Channel channel, Backlog backlog) {
        guard(() -> hosts.backlog(channel, backlog));
    }

    private void guard(Runnable told) {
        try {
            told.run();
            status.running();
        } catch (RuntimeException | Error e) {
            status.failing(e);
        }
    }
}
