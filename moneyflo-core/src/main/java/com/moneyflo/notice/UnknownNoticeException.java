package com.moneyflo.notice;

import com.moneyflo.MoneyFloException;
import com.moneyflo.notify.MessageId;

/** There is no notice of that id, or none any more. */
public final class UnknownNoticeException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient MessageId notice;

    /**
     * Names the id.
     *
     * @param notice the id that was asked for
     */
    public UnknownNoticeException(MessageId notice) {
        super("There is no notice " + notice + ". Look for a mistyped id; what is old may have been deleted.");
        this.notice = notice;
    }

    /**
     * The id that was asked for.
     *
     * @return the id; lost when the exception is serialized
     */
    public MessageId notice() {
        return notice;
    }
}
