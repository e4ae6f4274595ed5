package com.moneyflo.notice;

import com.moneyflo.notify.NoticeMetrics;
import com.moneyflo.notify.Templates;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How a bank texts its customers. Unless told otherwise: the stock texts, quiet hours by UTC, 64 texts in flight and as
 * many in a second as can be, a lease of a minute, half a second between looks. This class is immutable and
 * thread-safe.
 *
 * @param templates the texts
 * @param zone the bank's time zone, by which customers' quiet hours go
 * @param maxInFlight how many texts may be handed to the notifier at a time; an eighth of them is kept for what is
 *     urgent
 * @param ratePerSecond how many texts may be handed to it in a second; zero for as many as can be
 * @param lease how long a text belongs to the JVM that has taken it: longer than a notifier may take, by far
 * @param pollInterval how long to rest where nothing is due; what this bank itself writes is seen at once
 * @param metrics whom to tell how it goes
 */
public record NoticeOptions(
        Templates templates,
        ZoneId zone,
        int maxInFlight,
        int ratePerSecond,
        Duration lease,
        Duration pollInterval,
        NoticeMetrics metrics) {

    private static final int MAX = 10_000;
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(20);
    private static final Duration LONGEST_LEASE = Duration.ofHours(1);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public NoticeOptions {
        Objects.requireNonNull(templates, "templates");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(metrics, "metrics");
        if (maxInFlight < 2 || maxInFlight > MAX) {
            throw new IllegalArgumentException("In flight are at most " + maxInFlight + ". Give 2 to " + MAX + ".");
        }
        if (ratePerSecond < 0 || ratePerSecond > MAX) {
            throw new IllegalArgumentException(
                    "In a second go " + ratePerSecond + ". Give 1 to " + MAX + ", or zero for as many as can be.");
        }
        if (lease.compareTo(SHORTEST_LEASE) < 0 || lease.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("The lease is " + lease + ". Give 20 seconds to an hour.");
        }
        if (pollInterval.compareTo(Duration.ofMillis(1)) < 0 || pollInterval.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("The rest is " + pollInterval + ". Give a millisecond to an hour.");
        }
    }

    /**
     * As said above.
     *
     * @return the options to begin with
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
     * The same with other texts.
     *
     * @param others the texts
     * @return a copy
     */
    public NoticeOptions templates(Templates others) {
        return new NoticeOptions(others, zone, maxInFlight, ratePerSecond, lease, pollInterval, metrics);
    }

    /**
     * The same in another time zone.
     *
     * @param other the bank's
     * @return a copy
     */
    public NoticeOptions zone(ZoneId other) {
        return new NoticeOptions(templates, other, maxInFlight, ratePerSecond, lease, pollInterval, metrics);
    }

    /**
     * The same with so many in flight.
     *
     * @param count 2 to 10,000
     * @return a copy
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public NoticeOptions maxInFlight(int count) {
        return new NoticeOptions(templates, zone, count, ratePerSecond, lease, pollInterval, metrics);
    }

    /**
     * The same with so many in a second.
     *
     * @param count 1 to 10,000, or zero for as many as can be
     * @return a copy
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public NoticeOptions ratePerSecond(int count) {
        return new NoticeOptions(templates, zone, maxInFlight, count, lease, pollInterval, metrics);
    }

    /**
     * The same with another lease.
     *
     * @param other 20 seconds to an hour
     * @return a copy
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public NoticeOptions lease(Duration other) {
        return new NoticeOptions(templates, zone, maxInFlight, ratePerSecond, other, pollInterval, metrics);
    }

    /**
     * The same with another rest.
     *
     * @param other a millisecond to an hour
     * @return a copy
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public NoticeOptions pollInterval(Duration other) {
        return new NoticeOptions(templates, zone, maxInFlight, ratePerSecond, lease, other, metrics);
    }

    /**
     * The same with meters.
     *
     * @param other whom to tell how it goes
     * @return a copy
     */
    public NoticeOptions metrics(NoticeMetrics other) {
        return new NoticeOptions(templates, zone, maxInFlight, ratePerSecond, lease, pollInterval, other);
    }
}
