package com.moneyflo.internal.inbox;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Records inbound messages, and counts the answers to each phone. The first of the customers who share a phone stands
 * for it. Callers lock the row of this customer first, so messages from one phone are handled one after the other.
 * Thread-safe.
 */
public final class Inbox {

    private static final int MAX_ANSWERS = 10;

    private static final long WHILE =
            TimeUnit.SECONDS.toMicros(Duration.ofHours(1).toSeconds());

    /** Returns the number of answers that may still be sent to a phone now. */
    public int room(Tx tx, CustomerId phone, long at) {
        return Math.max(0, MAX_ANSWERS - InboxTable.answers(tx, phone, at - WHILE));
    }

    /** Returns whether the phone got the list of requests within the last hour. */
    public boolean wasHelped(Tx tx, CustomerId phone, long at) {
        return InboxTable.wasHelped(tx, phone, at - WHILE);
    }

    /** Returns whether the phone opted in at {@code since} or later. */
    public boolean wasStarted(Tx tx, CustomerId phone, long since) {
        return InboxTable.wasStarted(tx, phone, since);
    }

    /**
     * Records a message with the number of its answers. Returns false if the message came before; the caller must then
     * do nothing more about it.
     */
    public boolean isNew(Tx tx, String providerId, CustomerId phone, InboundRequest.Ask ask, int answers, long at) {
        try {
            InboxTable.insert(tx, providerId, phone, ask, answers, at);
            return true;
        } catch (SqlFailure failure) {
            if (failure.kind() != SqlFailure.Kind.DUPLICATE) {
                throw failure;
            }
            return false;
        }
    }

    /** Deletes at most {@code limit} messages that came before a time. Returns how many it deleted. */
    public int purge(Tx tx, long before, int limit) {
        return InboxTable.deleteBefore(tx, before, limit);
    }
}
