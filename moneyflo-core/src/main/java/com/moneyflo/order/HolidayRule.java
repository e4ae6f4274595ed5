package com.moneyflo.order;

/** When a payment is made that is due on a holiday. The schedule itself does not shift. */
public enum HolidayRule {
    /** On the next day that is none. */
    NEXT,
    /** On the last day before it that is none. */
    PREVIOUS
}
