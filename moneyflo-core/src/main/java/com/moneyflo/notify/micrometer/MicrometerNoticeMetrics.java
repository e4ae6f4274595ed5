package com.moneyflo.notify.micrometer;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.NoticeMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Meters in a Micrometer registry: the counter {@code moneyflo.notices} by channel, kind and event, the timer
 * {@code moneyflo.notices.answer}, and the gauges {@code moneyflo.notices.in.flight}, {@code moneyflo.notices.circuit}
 * (0 closed, 1 half-open, 2 open), {@code moneyflo.notices.pending}, {@code moneyflo.notices.oldest} (seconds),
 * {@code moneyflo.notices.in.doubt} and {@code moneyflo.notices.failed}. Thread-safe.
 */
public final class MicrometerNoticeMetrics implements NoticeMetrics {

    private static final String NAME = "moneyflo.notices";
    private static final String CHANNEL = "channel";

    private final MeterRegistry registry;
    private final Set<Channel> begun = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    /**
     * Registers its meters in a registry.
     *
     * @param registry the host's registry
     */
    public MicrometerNoticeMetrics(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    @Override
    public void happened(Channel channel, NoticeKind kind, Event event) {
        counter(channel, kind, event).increment();
    }

    @Override
    public void answered(Channel channel, Duration took) {
        timer(channel).record(took);
    }

    @Override
    public void inFlight(Channel channel, int count) {
        set(channel, ".in.flight", count);
    }

    /** Registers all meters of a channel at zero when first called, which is when the bank is opened. */
    @Override
    public void circuit(Channel channel, CircuitState state) {
        if (begun.add(channel)) {
            begin(channel);
        }
        set(
                channel,
                ".circuit",
                switch (state) {
                    case CLOSED -> 0;
                    case HALF_OPEN -> 1;
                    case OPEN -> 2;
                });
    }

    @Override
    public void backlog(Channel channel, Backlog backlog) {
        set(channel, ".pending", backlog.pending());
        set(channel, ".oldest", backlog.oldest().toSeconds());
        set(channel, ".in.doubt", backlog.inDoubt());
        set(channel, ".failed", backlog.failed());
    }

    private void begin(Channel channel) {
        for (NoticeKind kind : NoticeKind.values()) {
            for (Event event : Event.values()) {
                counter(channel, kind, event);
            }
        }
        timer(channel);
        for (String what : List.of(".in.flight", ".pending", ".oldest", ".in.doubt", ".failed")) {
            gauges.computeIfAbsent(what + " " + channel, key -> gauge(channel, what));
        }
    }

    private Counter counter(Channel channel, NoticeKind kind, Event event) {
        return Counter.builder(NAME)
                .description("Notices by result of the attempt")
                .tag(CHANNEL, channel.name())
                .tag("kind", lower(kind))
                .tag("event", lower(event))
                .register(registry);
    }

    private Timer timer(Channel channel) {
        return Timer.builder(NAME + ".answer")
                .description("Time until the provider answered")
                .tag(CHANNEL, channel.name())
                .register(registry);
    }

    private void set(Channel channel, String what, long value) {
        gauges.computeIfAbsent(what + " " + channel, key -> gauge(channel, what))
                .set(value);
    }

    /** Makes a gauge. The value is kept here, because a registry holds it only weakly. */
    private AtomicLong gauge(Channel channel, String what) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(NAME + what, value, AtomicLong::get)
                .tag(CHANNEL, channel.name())
                .register(registry);
        return value;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
