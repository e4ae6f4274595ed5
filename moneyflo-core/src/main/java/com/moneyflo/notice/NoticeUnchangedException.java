package com.moneyflo.notice;

import com.moneyflo.MoneyFloException;
import com.moneyflo.notify.MessageId;

/** What an operator asked of a notice cannot be done as it stands; nothing was changed. The message says what to do. */
public final class NoticeUnchangedException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient MessageId notice;
    private final NoticeState state;

    /**
     * Says why.
     *
     * @param notice of which notice
     * @param state where it stands
     * @param message why not, and what to do
     */
    public NoticeUnchangedException(MessageId notice, NoticeState state, String message) {
        super(message);
        this.notice = notice;
        this.state = state;
    }

    /**
     * Of which notice something was asked.
     *
     * @return the id; lost when the exception is serialized
     */
    public MessageId notice() {
        return notice;
    }

    /**
     * Where it stands.
     *
     * @return the state it was found in
     */
    public NoticeState state() {
        return state;
    }
}
