package com.moneyflo;

import java.time.Instant;
import java.util.Objects;

/**
 * A hold at one moment: an amount that is reserved on one account. A hold ends by one capture, by a release or by its
 * expiry, whichever comes first. This class is immutable and thread-safe.
 *
 * @param id the id of the hold, which is also the id of the command that placed it
 * @param account the account whose money is reserved
 * @param amount the reserved amount, above zero
 * @param captured the captured amount, zero unless the status is {@link HoldStatus#CAPTURED}
 * @param status whether the hold is active, or how it ended
 * @param placedAt when the hold was placed, UTC, by the database's clock
 * @param expiresAt when the hold stops reserving money, UTC, by the database's clock
 */
public record Hold(
        TransferId id,
        AccountNumber account,
        Money amount,
        Money captured,
        HoldStatus status,
        Instant placedAt,
        Instant expiresAt) {

    /** Checks that no value is null. */
    public Hold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(captured, "captured");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(placedAt, "placedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
