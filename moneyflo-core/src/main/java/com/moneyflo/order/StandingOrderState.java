package com.moneyflo.order;

/** Whether a standing order is carried out. */
public enum StandingOrderState {
    /** It is. */
    ACTIVE,
    /** Not until it is resumed. */
    PAUSED,
    /** Never again. */
    ENDED
}
