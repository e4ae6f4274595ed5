package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.DeliveryState;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.notify.Message;

/**
 * A claimed notice, put in words.
 *
 * @param notice as it was found
 * @param claimed where it stands since it was claimed
 * @param message what to hand to the notifier
 * @param expiresNanos when it is of no use any more, by a clock that nobody sets: this machine's may be wrong
 */
record ClaimedNotice(NoticeRow notice, DeliveryState claimed, Message message, long expiresNanos) {

    /** The name of the notice alone. */
    @Override
    public String toString() {
        return "Letter[" + notice + "]";
    }
}
