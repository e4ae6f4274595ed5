package com.moneyflo.notice;

/** The state of a notice on its way to the customer. */
public enum NoticeState {
    /** Recorded, and not attempted yet. */
    PENDING(false),
    /** Waits for another attempt or for the end of quiet hours. Later notices of the same account wait for this one. */
    LATER(false),
    /** A relay is sending the notice, or died while it did. */
    SENDING(false),
    /**
     * It is unknown whether the notice was sent. The relay asks the provider before it sends again. If the provider
     * does not know, the notice stays in doubt until an operator decides.
     */
    IN_DOUBT(false),
    /** A provider accepted the message. */
    SENT(true),
    /** The message reached the phone. */
    DELIVERED(true),
    /** The phone or the provider refused the message, or no template renders the notice. */
    FAILED(true),
    /** The customer opted out, or has no phone that takes messages. */
    SUPPRESSED(true),
    /** The time to live ended before the notice was sent. */
    EXPIRED(true),
    /**
     * An operator gave the notice up, or the bank did. A one-time code in doubt is not sent again.
     */
    GIVEN_UP(true);

    private final boolean over;

    NoticeState(boolean over) {
        this.over = over;
    }

    /**
     * Returns whether this state is final, unless an operator acts.
     *
     * @return true for a final state
     */
    public boolean isOver() {
        return over;
    }
}
