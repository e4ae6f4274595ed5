package com.moneyflo;

import java.time.Instant;
import java.util.Objects;

/**
 * A reservation of money on one account, at one moment. It ends by one capture, by a release or by its expiry,
 * whichever comes first. This class is immutable and thread-safe.
 *
 * @param id the id of the command that placed it
 * @param account whose money is reserved
 * @param amount how much is reserved
 * @param captured how much of it was taken, zero unless captured
 * @param status what became of it
 * @param placedAt when, by the database's clock
 * @param expiresAt from this instant on it reserves nothing
 */
public record Hold(
        TransferId id,
        AccountNumber account,
        Money amount,
        Money captured,
        HoldStatus status,
        Instant placedAt,
        Instant expiresAt) {

    /** Checks that nothing is missing. */
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
