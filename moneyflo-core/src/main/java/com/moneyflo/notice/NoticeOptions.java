package com.moneyflo.notice;

import com.moneyflo.notify.NoticeMetrics;
import com.moneyflo.notify.Templates;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options for sending notices. {@link #stock()} has the defaults. This class is immutable and thread-safe. */
public final class NoticeOptions {

    private static final int MAX = 10_000;
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(20);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Templates templates;
    private final ZoneId zone;
    private final int maxInFlight;
    private final int ratePerSecond;
    private final Duration lease;
    private final Duration pollInterval;
    private final NoticeMetrics metrics;

    private NoticeOptions(
            Templates templates,
            ZoneId zone,
            int maxInFlight,
            int ratePerSecond,
            Duration lease,
            Duration pollInterval,
            NoticeMetrics metrics) {
        this.templates = Objects.requireNonNull(templates, "templates");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.maxInFlight = maxInFlight;
        this.ratePerSecond = ratePerSecond;
        this.lease = Objects.requireNonNull(lease, "lease");
        this.pollInterval = Objects.requireNonNull(pollInterval, "pollInterval");
        this.metrics = Objects.requireNonNull(metrics, "metrics");
        require(maxInFlight >= 2 && maxInFlight <= MAX, "maxInFlight is " + maxInFlight + ". Give 2 to 10,000.");
        require(
                ratePerSecond >= 0 && ratePerSecond <= MAX,
                "ratePerSecond is " + ratePerSecond + ". Give 1 to 10,000, or zero for no limit.");
        require(isBetween(SHORTEST_LEASE, lease), "lease is " + lease + ". Give 20 seconds to 1 hour.");
        require(
                isBetween(SHORTEST_POLL, pollInterval),
                "pollInterval is " + pollInterval + ". Give 1 millisecond to 1 hour.");
    }

    private static boolean isBetween(Duration shortest, Duration duration) {
        return duration.compareTo(shortest) >= 0 && duration.compareTo(LONGEST) <= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Returns the defaults: stock templates, UTC, 64 messages in flight, no limit per second, a lease of 60 seconds, a
     * poll interval of 500 milliseconds, no meters.
     *
     * @return the options
     */
    public static NoticeOptions stock() {
        return new NoticeOptions(
                Templates.stock(),
                ZoneOffset.UTC,
                64,
                0,
                Duration.ofSeconds(60),
                Duration.ofMillis(500),
                NoticeMetrics.NONE);
    }

    /**
     * Returns a copy with other templates.
     *
     * @param newTemplates the templates
     * @return a copy
     */
    public NoticeOptions templates(Templates newTemplates) {
        return new NoticeOptions(newTemplates, zone, maxInFlight, ratePerSecond, lease, pollInterval, metrics);
    }

    /**
     * Returns a copy in another time zone.
     *
     * @param newZone the bank's time zone
     * @return a copy
     */
    public NoticeOptions zone(ZoneId newZone) {
        return new NoticeOptions(templates, newZone, maxInFlight, ratePerSecond, lease, pollInterval, metrics);
    }

    /**
     * Returns a copy with another limit of messages in flight.
     *
     * @param count 2 to 10,000
     * @return a copy
     * @throws IllegalArgumentException if the count is out of range
     */
    public NoticeOptions maxInFlight(int count) {
        return new NoticeOptions(templates, zone, count, ratePerSecond, lease, pollInterval, metrics);
    }

    /**
     * Returns a copy with another limit per second.
     *
     * @param count 1 to 10,000; zero for no limit
     * @return a copy
     * @throws IllegalArgumentException if the count is out of range
     */
    public NoticeOptions ratePerSecond(int count) {
        return new NoticeOptions(templates, zone, maxInFlight, count, lease, pollInterval, metrics);
    }

    /**
     * Returns a copy with another lease.
     *
     * @param duration 20 seconds to 1 hour
     * @return a copy
     * @throws IllegalArgumentException if the duration is out of range
     */
    public NoticeOptions lease(Duration duration) {
        return new NoticeOptions(templates, zone, maxInFlight, ratePerSecond, duration, pollInterval, metrics);
    }

    /**
     * Returns a copy with another poll interval.
     *
     * @param duration 1 millisecond to 1 hour
     * @return a copy
     * @throws IllegalArgumentException if the duration is out of range
     */
    public NoticeOptions pollInterval(Duration duration) {
        return new NoticeOptions(templates, zone, maxInFlight, ratePerSecond, lease, duration, metrics);
    }

    /**
     * Returns a copy with meters.
     *
     * @param meters the meters
     * @return a copy
     */
    public NoticeOptions metrics(NoticeMetrics meters) {
        return new NoticeOptions(templates, zone, maxInFlight, ratePerSecond, lease, pollInterval, meters);
    }

    /** {@return the templates} */
    public Templates templates() {
        return templates;
    }

    /** {@return the bank's time zone, in which quiet hours are read} */
    public ZoneId zone() {
        return zone;
    }

    /**
     * {@return the largest number of messages that are with the notifier at once; an eighth of them is reserved for
     * urgent messages}
     */
    public int maxInFlight() {
        return maxInFlight;
    }

    /** {@return the largest number of messages that are handed to the notifier in one second; zero for no limit} */
    public int ratePerSecond() {
        return ratePerSecond;
    }

    /** {@return how long a relay owns a notice that it claimed; longer than a delivery takes} */
    public Duration lease() {
        return lease;
    }

    /** {@return how long the relay waits when no notice is due; notices of this bank wake it at once} */
    public Duration pollInterval() {
        return pollInterval;
    }

    /** {@return the meters} */
    public NoticeMetrics metrics() {
        return metrics;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoticeOptions that
                && templates.equals(that.templates)
                && zone.equals(that.zone)
                && maxInFlight == that.maxInFlight
                && ratePerSecond == that.ratePerSecond
                && lease.equals(that.lease)
                && pollInterval.equals(that.pollInterval)
                && metrics.equals(that.metrics);
    }

    @Override
    public int hashCode() {
        return Objects.hash(templates, zone, maxInFlight, ratePerSecond, lease, pollInterval, metrics);
    }

    /** The numbers and times; templates and meters have no text form. */
    @Override
    public String toString() {
        return "NoticeOptions[zone=" + zone + ", maxInFlight=" + maxInFlight + ", ratePerSecond=" + ratePerSecond
                + ", lease=" + lease + ", pollInterval=" + pollInterval + "]";
    }
}
