package com.moneyflo.notify;

import java.util.Locale;

/**
 * A variable of a template, written in braces and lower case: {@code {amount}}. Templates are planned with its greatest
 * length. A longer name is cut to this length; an amount is never cut.
 */
public enum Variable {
    /** The amount: {@code INR 2,500.00}. */
    AMOUNT(17),
    /** The last four characters of the account number: {@code XX1234}. */
    ACCOUNT(6),
    /** The balance of the account after the transaction. */
    BALANCE(18),
    /** The low balance threshold of the customer. */
    MARK(17),
    /** The date: {@code 24-11-2026}. */
    DATE(10),
    /** The payee's name. */
    PAYEE(18),
    /** The last amounts with their signs, newest first: {@code -900.00 +2,500.00}. */
    MOVEMENTS(54),
    /** A one-time code. */
    CODE(8);

    private final int maxLength;

    Variable(int maxLength) {
        this.maxLength = maxLength;
    }

    /**
     * Returns the greatest length, with which templates are planned.
     *
     * @return the number of characters
     */
    public int maxLength() {
        return maxLength;
    }

    /** Returns the variable as a template writes it. */
    String inBraces() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
}
