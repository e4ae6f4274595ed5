package com.moneyflo.internal.inbox;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Knows which texts came before, and how many answers a phone got. A phone goes by the first of the customers who share
 * it, whose row whoever asks here has locked: so two texts from one phone are never looked at at once. Thread-safe.
 */
public final class Inbox {

    private static final int MAX_ANSWERS = 10;

    private static final long WHILE =
            TimeUnit.SECONDS.toMicros(Duration.ofHours(1).toSeconds());

    /** How many more answers may go out to a phone now. */
    public int room(Tx tx, CustomerId phone, long at) {
        return Math.max(0, MAX_ANSWERS - InboxTable.answers(tx, phone, at - WHILE));
    }

    /** Whether the phone was told not long ago what can be asked. */
    public boolean wasHelped(Tx tx, CustomerId phone, long at) {
        return InboxTable.wasHelped(tx, phone, at - WHILE);
    }

    /** Whether texts to the phone were asked for then or later. */
    public boolean wasStarted(Tx tx, CustomerId phone, long since) {
        return InboxTable.wasStarted(tx, phone, since);
    }

    /**
     * Puts a text down with the number of its answers; false if it came before, and then nothing more is to be done
     * about it.
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

    /** Forgets some of what came before a time; returns how much. */
    public int purge(Tx tx, long before, int limit) {
        return InboxTable.deleteBefore(tx, before, limit);
    }
}
