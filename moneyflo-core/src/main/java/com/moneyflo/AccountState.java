package com.moneyflo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account looks like at one moment. This class is immutable and thread-safe.
 *
 * @param number its number
 * @param customerOrNull whose it is, or null for one of the bank's own
 * @param ownOrNull the name among the bank's own accounts, or null for a customer's
 * @param status what may be done with it
 * @param balance what it has
 * @param overdraft how far it may fall below zero, zero for not at all; for the bank's own accounts zero too,
 *     though they have no limit
 * @param openedAt when it was opened, UTC
 */
public record AccountState(
        AccountNumber number,
        @Nullable CustomerId customerOrNull,
        @Nullable InternalAccount ownOrNull,
        AccountStatus status,
        Balance balance,
        Money overdraft,
        Instant openedAt) {

    /** Checks that it belongs either to a customer or to the bank. */
    public AccountState {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(overdraft, "overdraft");
        Objects.requireNonNull(openedAt, "openedAt");
        if ((customerOrNull == null) == (ownOrNull == null)) {
            throw new IllegalArgumentException(
                    "Account " + number + " must belong to a customer or to the bank. Give one of the two, not both.");
        }
    }

    /**
     * Whose account it is.
     *
     * @return the customer, empty for one of the bank's own accounts
     */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customerOrNull);
    }

    /**
     * Which of the bank's own accounts it is.
     *
     * @return its name there, empty for a customer's account
     */
    public Optional<InternalAccount> own() {
        return Optional.ofNullable(ownOrNull);
    }

    /**
     * The one currency the account is in.
     *
     * @return the ISO 4217 code
     */
    public String currency() {
        return overdraft.currency().getCurrencyCode();
    }
}
