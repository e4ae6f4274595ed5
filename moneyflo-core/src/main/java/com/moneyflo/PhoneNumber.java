package com.moneyflo;

import com.moneyflo.internal.check.E164;

/**
 * A phone number in E.164 form (ITU-T), such as {@code +919876543210}. This class is immutable and thread-safe. Its
 * text form hides most of the digits, so a log line or a message that prints it shows no personal data.
 *
 * <p>{@code com.moneyflo.notify} takes and gives numbers as strings in the same form, because that package knows
 * nothing but the JDK.
 *
 * @param value the plus and 7 to 15 digits; personal data
 */
public record PhoneNumber(String value) {

    private static final int HIDDEN = 5;
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the number is not in E.164 form; the message does not quote it
     */
    public PhoneNumber {
        E164.checked(value);
    }

    /**
     * Makes a phone number.
     *
     * @param number in E.164 form, such as {@code +919876543210}
     * @return the phone number
     * @throws IllegalArgumentException if the number is not in E.164 form; the message does not quote it
     */
    public static PhoneNumber of(String number) {
        return new PhoneNumber(number);
    }

    /**
     * The number with its middle hidden, such as {@code +91******3210}. At least five digits are hidden, so a short
     * number shows fewer.
     */
    @Override
    public String toString() {
        int tail = Math.min(TAIL, value.length() - 1 - HIDDEN);
        int head = value.length() - HEAD - tail >= HIDDEN ? HEAD : 1;
        int end = value.length() - tail;
        return value.substring(0, head) + "*".repeat(end - head) + value.substring(end);
    }
}
