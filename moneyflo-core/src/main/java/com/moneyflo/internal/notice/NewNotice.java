package com.moneyflo.internal.notice;

import com.moneyflo.CustomerId;
import com.moneyflo.notice.Notice;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A notice that is not written yet.
 *
 * @param event the id of the event it reports, such as a transfer
 * @param seq the order among the notices about one account at the same time; zero if there can be only one
 * @param customer the recipient
 * @param notice the values to report
 * @param at when the event happened, in microseconds since the epoch; notices about one account are sent in the order
 *     of these times
 */
public record NewNotice(UUID event, long seq, CustomerId customer, Notice notice, long at) {

    private static final long FNV_OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long FNV_PRIME = 0x100_0000_01b3L;

    /**
     * Returns the id of its message on one channel. The id depends on the event and on nothing but what distinguishes
     * the notices of one event, so a second write of the same notice meets the primary key. The first half is that of
     * the event: notices lie in the order of their events. The second half is the random half of the event's id, mixed
     * with 62 bits of an FNV-1a hash, and discloses nothing.
     */
    public MessageId id(Channel channel) {
        long account =
                notice instanceof Notice.OfAccount about ? about.account().serial() : 0;
        String name = notice.kind().name() + ' ' + channel.name() + ' ' + seq + ' ' + account;
        long hash = FNV_OFFSET;
        for (byte letter : name.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return new MessageId(new UUID(event.getMostSignificantBits(), event.getLeastSignificantBits() ^ (hash >>> 2)));
    }
}
