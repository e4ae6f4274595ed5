package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.DeliveryState;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.notify.Message;

/**
 * A claimed notice and its message.
 *
 * @param row the notice before the claim
 * @param state the state that the claim has written
 * @param message for the notifier
 * @param expiresNanos when the notice expires, on the monotonic clock: the wall clock of this machine may be wrong
 */
record ClaimedNotice(NoticeRow row, DeliveryState state, Message message, long expiresNanos) {

    @Override
    public String toString() {
        return "ClaimedNotice[" + row + "]";
    }
}
