package com.moneyflo.notice;

import com.moneyflo.MoneyFloException;
import com.moneyflo.notify.MessageId;

/** Thrown when there is no notice with an id, or retention has deleted it. */
public final class UnknownNoticeException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient MessageId notice;

    /**
     * Creates the exception.
     *
     * @param notice the id that the caller gave
     */
    public UnknownNoticeException(MessageId notice) {
        super("There is no notice " + notice + ". Check the id. Old notices may have been deleted.");
        this.notice = notice;
    }

    /**
     * Returns the id that the caller gave.
     *
     * @return the id; null after the exception was serialized
     */
    public MessageId notice() {
        return notice;
    }
}
