package com.moneyflo.order;

/** The day on which the bank makes a payment that is due on a holiday. The schedule itself does not shift. */
public enum HolidayRule {
    /** The next day that is not a holiday. */
    NEXT,
    /** The last day before the holiday that is not a holiday. */
    PREVIOUS
}
