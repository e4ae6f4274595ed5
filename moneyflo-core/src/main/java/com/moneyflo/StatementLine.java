package com.moneyflo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: an entry of the account, with the balance after it. This class is immutable and thread-safe.
 *
 * @param seq the sequence number of the entry in its account: 1, 2, 3 and so on, without gaps
 * @param at when the money moved, UTC, by the database's clock; never earlier than the line before
 * @param transfer the id of the transfer that the entry belongs to
 * @param kind the kind of the transfer
 * @param memoOrNull the caller's memo, or null if the caller gave none
 * @param amount above zero for a credit, below zero for a debit
 * @param balance the posted balance after this line
 */
public record StatementLine(
        long seq,
        Instant at,
        TransferId transfer,
        TransferKind kind,
        @Nullable Memo memoOrNull,
        Money amount,
        Money balance) {

    /** Checks that no value except the memo is null. */
    public StatementLine {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(balance, "balance");
    }

    /**
     * Returns the caller's memo.
     *
     * @return the memo, empty if the caller gave none
     */
    public Optional<Memo> memo() {
        return Optional.ofNullable(memoOrNull);
    }

    /** Returns one line of text: time, kind, amount, and the balance after the line. */
    @Override
    public String toString() {
        return at + "  " + kind + "  " + amount + "  balance " + balance;
    }
}
