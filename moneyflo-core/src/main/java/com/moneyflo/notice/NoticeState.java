package com.moneyflo.notice;

/** Where a notice stands on its way to the customer. */
public enum NoticeState {
    /** Written, and not tried yet. */
    PENDING(false),
    /**
     * To be tried again, or held back until quiet hours are over; what is told of the same account after it waits for
     * it.
     */
    LATER(false),
    /** Somebody is sending it now, or has died while he did. */
    SENDING(false),
    /**
     * Nobody knows whether it was sent. The provider is asked before it is sent again; what cannot be found out stays
     * here for an operator.
     */
    IN_DOUBT(false),
    /** A provider has taken it. */
    SENT(true),
    /** The phone has it. */
    DELIVERED(true),
    /** The phone, or a provider, does not take it. */
    FAILED(true),
    /** The customer wants no texts any more, or has no phone that takes them. */
    SUPPRESSED(true),
    /** It was of no use any more before it could be sent. */
    EXPIRED(true),
    /** An operator gave it up, or the bank did: a code of which nobody knows whether it was sent is not sent again. */
    GIVEN_UP(true);

    private final boolean over;

    NoticeState(boolean over) {
        this.over = over;
    }

    /**
     * Whether nothing more is done about it by itself.
     *
     * @return true for how it ends
     */
    public boolean isOver() {
        return over;
    }
}
