package com.moneyflo.notify;

import java.util.Locale;

/**
 * A value that a text may name, in braces and lower case, as {@code {amount}}. Its greatest length is what texts are
 * planned with; a name that is longer is cut to it, an amount never is.
 */
public enum Variable {
    /** How much: {@code INR 2,500.00}. */
    AMOUNT(17),
    /** An account by its last four characters: {@code XX1234}. */
    ACCOUNT(6),
    /** What the account holds after it. */
    BALANCE(18),
    /** The balance below which the customer wants to be told. */
    MARK(17),
    /** A day: {@code 24-11-2026}. */
    DATE(10),
    /** Who is paid, by name. */
    PAYEE(18),
    /** Amounts with their signs, the latest first: {@code -900.00 +2,500.00}. */
    MOVEMENTS(54),
    /** A code that is good once. */
    CODE(8);

    private final int most;

    Variable(int most) {
        this.most = most;
    }

    /**
     * The greatest length that texts are planned with.
     *
     * @return in characters
     */
    public int maxLength() {
        return most;
    }

    /** How a text names it. */
    String inBraces() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
}
