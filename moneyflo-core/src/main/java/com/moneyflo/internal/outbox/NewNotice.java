package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.notice.Notice;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Something a customer is to be told.
 *
 * @param event the library's name for what happened
 * @param seq its place among what happened to the account at the same time; zero where nothing else can
 * @param customer whom it is told
 * @param notice what is told
 * @param at when it happened; texts about one account are sent in the order of these times
 */
public record NewNotice(UUID event, long seq, CustomerId customer, Notice notice, long at) {

    private static final long FNV_OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long FNV_PRIME = 0x100_0000_01b3L;

    /**
     * The name of the message by one channel: made of the event and of what tells its notices apart, so that whoever
     * writes the same news again meets the primary key. Its first half is the event's, so that notices lie in the order
     * of the events; its second half is the event's noise mixed with a hash of 62 bits (FNV-1a), and says nothing to
     * who reads it.
     */
    MessageId id(Channel channel) {
        AccountNumber account = notice.account();
        String name = notice.kind().name()
                + ' '
                + channel.name()
                + ' '
                + seq
                + ' '
                + (account == null ? 0 : account.serial());
        long hash = FNV_OFFSET;
        for (byte letter : name.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return new MessageId(new UUID(event.getMostSignificantBits(), event.getLeastSignificantBits() ^ (hash >>> 2)));
    }
}
