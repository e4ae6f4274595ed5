package com.moneyflo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an account, with the balance after it. This class is immutable and thread-safe.
 *
 * @param seq the entry's place in the account's history: 1 for its first, without gaps
 * @param at when, by the database's clock; never before the line above
 * @param transfer the transfer it belongs to
 * @param kind what was asked for
 * @param memoOrNull the caller's memo, or null where there was none
 * @param amount above zero for a credit, below zero for a debit
 * @param balance the account's balance after this line
 */
public record StatementLine(
        long seq,
        Instant at,
        TransferId transfer,
        TransferKind kind,
        @Nullable Memo memoOrNull,
        Money amount,
        Money balance) {

    /** Checks that nothing but the memo is missing. */
    public StatementLine {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(balance, "balance");
    }

    /**
     * The caller's memo.
     *
     * @return the memo, empty where there was none
     */
    public Optional<Memo> memo() {
        return Optional.ofNullable(memoOrNull);
    }

    /** One line of text: when, what, how much, and the balance after it. */
    @Override
    public String toString() {
        return at + "  " + kind + "  " + amount + "  balance " + balance;
    }
}
