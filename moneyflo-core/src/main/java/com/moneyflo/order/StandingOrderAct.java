package com.moneyflo.order;

/** The kinds of events in the trail of a standing order. */
public enum StandingOrderAct {
    /** It was placed. */
    PLACED,
    /** Amount, payee or schedule were changed. */
    CHANGED,
    /** It was paused. */
    PAUSED,
    /** It was resumed. */
    RESUMED,
    /** It was ended, or there was nothing left to pay. */
    ENDED,
    /** The payer was told that a payment is due. */
    REMINDED,
    /** A payment was made. */
    PAID,
    /** A payment was refused. */
    REFUSED,
    /** A payment is not tried again for its due date. */
    GIVEN_UP,
    /** A due date was passed over. */
    SKIPPED
}
