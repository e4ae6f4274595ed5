package com.moneyflo.internal.relay;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.NoticeMetrics;
import com.moneyflo.notify.Templates;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How to send.
 *
 * @param channel which notices
 * @param templates their words
 * @param zone of quiet hours
 * @param maxInFlight how many may be handed to the notifier at a time
 * @param perSecond how many in a second; zero for as many as can be
 * @param lease how long a claimed notice belongs to who claimed it
 * @param poll how long to rest where nothing is due
 * @param metrics whom to tell how it goes
 */
public record Terms(
        Channel channel,
        Templates templates,
        ZoneId zone,
        int maxInFlight,
        int perSecond,
        Duration lease,
        Duration poll,
        NoticeMetrics metrics) {

    private static final long MAX_MARGIN_NANOS = Duration.ofSeconds(15).toNanos();
    private static final int SHARE_OF_LEASE = 4;
    private static final int SHARE_OF_URGENT = 8;

    /** The same with other meters. */
    Terms with(NoticeMetrics others) {
        return new Terms(channel, templates, zone, maxInFlight, perSecond, lease, poll, others);
    }

    /**
     * The end of a lease in which nothing is handed to the notifier any more, so that what was handed before has time
     * to be answered.
     */
    long marginNanos() {
        return Math.min(MAX_MARGIN_NANOS, lease.toNanos() / SHARE_OF_LEASE);
    }

    /** Of those in flight, so many are kept for what is urgent. */
    int urgentInFlight() {
        return Math.max(1, maxInFlight / SHARE_OF_URGENT);
    }
}
