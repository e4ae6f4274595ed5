package com.moneyflo;

import java.util.Objects;

/**
 * The name of an account that is the bank's own, of which there is one per currency: where cash comes in, where fees
 * go. Such an account has no customer and may fall below zero without limit. This class is immutable and thread-safe.
 *
 * @param name 1 to 40 of the characters {@code a-z 0-9 -}, starting with a letter
 */
public record InternalAccount(String name) {

    /** Where deposits come from and withdrawals go: its balance is the bank's cash with the sign turned. */
    public static final InternalAccount CASH = new InternalAccount("cash");

    /** What the bank earned. */
    public static final InternalAccount FEES = new InternalAccount("fees");

    /** Money whose place is not yet known. */
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
     * Names another of the bank's own accounts, such as {@code InternalAccount.named("interest")}.
     *
     * @param name 1 to 40 of the characters {@code a-z 0-9 -}, starting with a letter
     * @return the name
     * @throws IllegalArgumentException if the name has other characters or is too long
     */
    public static InternalAccount named(String name) {
        return new InternalAccount(name);
    }

    /** The name itself. */
    @Override
    public String toString() {
        return name;
    }
}
