package com.moneyflo.notice;

import com.moneyflo.MoneyFloException;
import com.moneyflo.notify.MessageId;

/** Thrown if the state of a notice does not allow what an operator asked for. Nothing was changed. */
public final class NoticeUnchangedException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient MessageId notice;
    private final NoticeState state;

    /**
     * Creates the exception.
     *
     * @param notice the id of the notice
     * @param state the state of the notice
     * @param message why nothing was changed, and what to do
     */
    public NoticeUnchangedException(MessageId notice, NoticeState state, String message) {
        super(message);
        this.notice = notice;
        this.state = state;
    }

    /**
     * Returns the id of the notice.
     *
     * @return the id; lost when the exception is serialized
     */
    public MessageId notice() {
        return notice;
    }

    /**
     * Returns the state of the notice.
     *
     * @return the state
     */
    public NoticeState state() {
        return state;
    }
}
