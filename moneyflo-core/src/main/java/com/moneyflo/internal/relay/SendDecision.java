package com.moneyflo.internal.relay;

import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.NoticeMetrics.Event;
import java.time.Instant;

/** What is done about a notice that is due. */
sealed interface SendDecision {

    /** It is sent. */
    record Send(Message message) implements SendDecision {}

    /** It never is. */
    record Never(NoticeState state, Event event, String reason) implements SendDecision {}

    /** Not before then. */
    record NotBefore(Instant then) implements SendDecision {}
}
