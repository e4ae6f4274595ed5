package com.moneyflo;

import java.util.Objects;

/**
 * The short number of an account, with a check digit at its end that catches every single wrong digit and every swap of
 * two neighbours (H. Michael Damm, "Total anti-symmetrische Quasigruppen", 2004). This class is immutable and
 * thread-safe.
 *
 * @param value the whole number, check digit included
 */
public record AccountNumber(long value) implements Comparable<AccountNumber> {

    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    /**
     * Checks the check digit.
     *
     * @throws IllegalArgumentException if the number has not 2 to 18 digits or its check digit is wrong
     */
    public AccountNumber {
        if (value < 10 || value >= 1_000_000_000_000_000_000L || damm(value) != 0) {
            throw new IllegalArgumentException(
                    value + " is not an account number: its check digit is wrong. Look for a mistyped digit.");
        }
    }

    /**
     * Reads an account number as people type it.
     *
     * @param text 2 to 18 digits
     * @return the number
     * @throws IllegalArgumentException if the text is not digits or the check digit is wrong
     */
    public static AccountNumber of(String text) {
        Objects.requireNonNull(text, "text");
        if (!text.matches("[0-9]{2,18}")) {
            throw new IllegalArgumentException(
                    "An account number has 2 to 18 digits and no other characters. Write it as it was printed.");
        }
        return new AccountNumber(Long.parseLong(text));
    }

    /**
     * Adds the check digit to a serial number.
     *
     * @param serial 1 or more, and at most 17 digits
     * @return the account number
     * @throws IllegalArgumentException if the serial number has not 1 to 17 digits
     */
    public static AccountNumber ofSerial(long serial) {
        if (serial < 1 || serial >= 100_000_000_000_000_000L) {
            throw new IllegalArgumentException(
                    "The serial number of an account is " + serial + ". Give a number of 1 to 17 digits.");
        }
        return new AccountNumber(serial * 10 + damm(serial));
    }

    /**
     * The number without its check digit, as the ledger's tables keep it.
     *
     * @return the serial number
     */
    public long serial() {
        return value / 10;
    }

    @Override
    public int compareTo(AccountNumber other) {
        return Long.compare(value, other.value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return Long.toString(value);
    }

    private static int damm(long number) {
        int interim = number < 10 ? 0 : damm(number / 10);
        return DAMM[interim].charAt((int) (number % 10)) - '0';
    }
}
