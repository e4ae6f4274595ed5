package com.moneyflo;

import java.util.Objects;

/**
 * The number of an account. Its last digit is a check digit, which detects every single wrong digit and every swap of
 * two adjacent digits (H. Michael Damm, "Total anti-symmetrische Quasigruppen", 2004). This class is immutable and
 * thread-safe.
 *
 * @param value the whole number with its check digit, 2 to 18 digits
 */
public record AccountNumber(long value) implements Comparable<AccountNumber> {

    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    /**
     * Checks the length and the check digit.
     *
     * @throws IllegalArgumentException if the number does not have 2 to 18 digits, or if its check digit is wrong
     */
    public AccountNumber {
        if (value < 10 || value >= 1_000_000_000_000_000_000L || damm(value) != 0) {
            throw new IllegalArgumentException(
                    value + " is not an account number: its check digit is wrong. Look for a mistyped digit.");
        }
    }

    /**
     * Parses an account number.
     *
     * @param text 2 to 18 digits without spaces
     * @return the account number
     * @throws IllegalArgumentException if the text has other characters or another length, or if the check digit is
     *     wrong
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
     * Makes the account number of a serial number: appends the check digit.
     *
     * @param serial 1 or more, at most 17 digits
     * @return the account number
     * @throws IllegalArgumentException if the serial number is below 1 or has more than 17 digits
     */
    public static AccountNumber ofSerial(long serial) {
        if (serial < 1 || serial >= 100_000_000_000_000_000L) {
            throw new IllegalArgumentException(
                    "The serial number of an account is " + serial + ". Give a number of 1 to 17 digits.");
        }
        return new AccountNumber(serial * 10 + damm(serial));
    }

    /**
     * Returns the number without its check digit. The database stores this number.
     *
     * @return the serial number
     */
    public long serial() {
        return value / 10;
    }

    @Override
    public int compareTo(AccountNumber number) {
        return Long.compare(value, number.value);
    }

    /** Returns the digits. */
    @Override
    public String toString() {
        return Long.toString(value);
    }

    private static int damm(long number) {
        int interim = number < 10 ? 0 : damm(number / 10);
        return DAMM[interim].charAt((int) (number % 10)) - '0';
    }
}
