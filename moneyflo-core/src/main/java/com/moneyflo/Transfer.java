package com.moneyflo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for a command that was carried out. This class is immutable and thread-safe.
 *
 * @param id the library's name for it
 * @param kind what was asked for
 * @param entries what it did to each account: debits first, then by account and place; empty for a hold and a
 *     release, which move nothing
 * @param at when, by the database's clock
 * @param keyOrNull the caller's key, or null where there was none
 * @param memoOrNull the caller's memo, or null where there was none
 * @param labels the caller's labels
 * @param subjectOrNull for a capture or a release the hold, for a reversal the transfer it undid, else null
 * @param reversedByOrNull the reversal that undid this, or null if none did when this was read
 */
public record Transfer(
        TransferId id,
        TransferKind kind,
        List<Entry> entries,
        Instant at,
        @Nullable IdempotencyKey keyOrNull,
        @Nullable Memo memoOrNull,
        List<Label> labels,
        @Nullable TransferId subjectOrNull,
        @Nullable TransferId reversedByOrNull)
        implements Outcome {

    /** Checks that nothing is missing. */
    public Transfer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        entries = List.copyOf(entries);
        labels = List.copyOf(labels);
    }

    /**
     * What each account gained or gave, without the balances.
     *
     * @return a leg for each entry, in the same order
     */
    public List<Leg> legs() {
        return entries.stream()
                .map(entry -> new Leg(entry.account(), entry.amount()))
                .toList();
    }

    /**
     * The caller's key.
     *
     * @return the key, empty where there was none
     */
    public Optional<IdempotencyKey> key() {
        return Optional.ofNullable(keyOrNull);
    }

    /**
     * The caller's memo.
     *
     * @return the memo, empty where there was none
     */
    public Optional<Memo> memo() {
        return Optional.ofNullable(memoOrNull);
    }

    /**
     * What this command was about.
     *
     * @return for a capture or a release the hold, for a reversal the transfer it undid, else empty
     */
    public Optional<TransferId> subject() {
        return Optional.ofNullable(subjectOrNull);
    }

    /**
     * The reversal that undid this, as known when this was read.
     *
     * @return its id, empty if there was none
     */
    public Optional<TransferId> reversedBy() {
        return Optional.ofNullable(reversedByOrNull);
    }

    @Override
    public Transfer orThrow() {
        return this;
    }
}
