package com.moneyflo.order;

/** The state of a standing order. */
public enum StandingOrderState {
    /** The bank makes the payments. */
    ACTIVE,
    /** The bank makes no payments until a caller resumes the order. */
    PAUSED,
    /** The bank makes no more payments. The state is final. */
    ENDED
}
