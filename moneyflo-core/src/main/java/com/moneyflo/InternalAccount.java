package com.moneyflo;

import java.util.Objects;

/**
 * The name of an internal account: an account of the bank itself, such as the one for cash or for fees. There is one
 * account for each name and currency. It has no customer, and its balance may fall below zero without limit. This class
 * is immutable and thread-safe.
 *
 * @param name 1 to 40 of the characters {@code a-z 0-9 -}, starting with a letter
 */
public record InternalAccount(String name) {

    /**
     * The bank's cash. Deposits come from this account and withdrawals go to it, so its balance is the amount of cash
     * with the opposite sign.
     */
    public static final InternalAccount CASH = new InternalAccount("cash");

    /** The fees that the bank earned. */
    public static final InternalAccount FEES = new InternalAccount("fees");

    /** Money whose right account is not known yet. */
    public static final InternalAccount SUSPENSE = new InternalAccount("suspense");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name has other characters or is too long
     */
    public InternalAccount {
        Objects.requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "The name of the internal account is not valid. Give 1 to 40 of the characters a-z 0-9 -, "
                            + "with a letter first.");
        }
    }

    /**
     * Makes the name of an internal account, such as {@code InternalAccount.named("interest")}.
     *
     * @param name 1 to 40 of the characters {@code a-z 0-9 -}, starting with a letter
     * @return the name
     * @throws IllegalArgumentException if the name has other characters or is too long
     */
    public static InternalAccount named(String name) {
        return new InternalAccount(name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
