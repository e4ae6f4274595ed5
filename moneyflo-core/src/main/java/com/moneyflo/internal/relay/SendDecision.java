package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.NoticeChange;
import com.moneyflo.notify.Message;

/** The decision about a notice that is due. */
sealed interface SendDecision {

    /** The relay sends the message. */
    record Send(Message message) implements SendDecision {}

    /** The relay does not send the notice, or not now. */
    record Skip(NoticeChange change) implements SendDecision {}
}
