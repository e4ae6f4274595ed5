package com.moneyflo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account at one moment. This class is immutable and thread-safe.
 *
 * @param number the account number
 * @param customerOrNull the owner, or null for an internal account
 * @param ownOrNull the name of the internal account, or null for a customer's account
 * @param status whether the account may receive money and pay
 * @param balance the balance
 * @param overdraft how far the balance may fall below zero. It is zero for an internal account too, though an internal
 *     account has no limit
 * @param openedAt when the account was opened, UTC
 */
public record AccountState(
        AccountNumber number,
        @Nullable CustomerId customerOrNull,
        @Nullable InternalAccount ownOrNull,
        AccountStatus status,
        Balance balance,
        Money overdraft,
        Instant openedAt) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the account belongs to both a customer and the bank, or to neither
     */
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
     * Returns the owner.
     *
     * @return the customer, empty for an internal account
     */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customerOrNull);
    }

    /**
     * Returns the name of the internal account.
     *
     * @return the name, empty for a customer's account
     */
    public Optional<InternalAccount> own() {
        return Optional.ofNullable(ownOrNull);
    }

    /**
     * Returns the currency of the account. An account has exactly one.
     *
     * @return the ISO 4217 code
     */
    public String currency() {
        return overdraft.currency().getCurrencyCode();
    }
}
