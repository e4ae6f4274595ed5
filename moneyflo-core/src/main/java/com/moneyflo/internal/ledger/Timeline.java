package com.moneyflo.internal.ledger;

import com.moneyflo.StorageException;
import com.moneyflo.internal.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a moment in the entries of an account without an index on time, which would make every transfer slower. Time
 * never decreases along {@code seq}, and {@code seq} has no gap. So a search with {@value #PROBES} probes a round finds
 * one entry among a million in four reads of the primary key.
 *
 * <p>Where the clock was ahead once, later entries have the same time as the entry made then. Entries with the same
 * time are therefore compared by the times at which their transfers were decided.
 */
final class Timeline {

    private static final int PROBES = 64;

    /** Microseconds by which the clock of a caller that asks until now may be behind the database's clock. */
    private static final long UNTIL_NOW = 60_000_000;

    private final Tx tx;
    private final AccountRow row;

    Timeline(Tx tx, AccountRow row) {
        this.tx = tx;
        this.row = row;
    }

    /**
     * The same as {@link #lastBefore}, but "until now" includes all entries, even those whose time is later than the
     * clock.
     */
    Moment lastUntil(long time) {
        boolean isAhead = row.lastAt() > row.now();
        return isAhead && time > row.now() - UNTIL_NOW
                ? new Moment(row.seq(), row.lastAt(), row.balance())
                : lastBefore(time);
    }

    /** The last entry before a time; seq 0 and balance 0 where there is none. */
    Moment lastBefore(long time) {
        Moment before = new Moment(0, Long.MIN_VALUE, 0);
        @Nullable Moment after = null;
        long end = row.seq();
        while (before.seq() < end) {
            for (Moment probe : moments(before.seq(), end)) {
                if (probe.at() < time) {
                    before = probe;
                } else {
                    after = probe;
                    end = probe.seq() - 1;
                    break;
                }
            }
        }
        return after == null ? before : decidedBefore(time, before, after);
    }

    /** The last entry with the time of {@code following} whose transfer was decided before {@code time}. */
    private Moment decidedBefore(long time, Moment before, Moment following) {
        for (long end = lastAtSameTime(following); end > following.seq(); end -= PROBES) {
            List<Long> seqs = LongStream.rangeClosed(Math.max(following.seq(), end - PROBES + 1), end)
                    .boxed()
                    .toList();
            Optional<Moment> found = EntryTable.lastDecided(tx, row.number(), seqs, time);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return before;
    }

    private long lastAtSameTime(Moment first) {
        long last = first.seq();
        long end = row.seq();
        while (last < end) {
            for (Moment probe : moments(last, end)) {
                if (probe.at() == first.at()) {
                    last = probe.seq();
                } else {
                    end = probe.seq() - 1;
                    break;
                }
            }
        }
        return last;
    }

    /** At most {@value #PROBES} entries after {@code after} and up to {@code end}, the last one included. */
    private List<Moment> moments(long after, long end) {
        long width = end - after;
        long count = Math.min(width, PROBES);
        List<Long> seqs = LongStream.rangeClosed(1, count)
                .mapToObj(i -> after + width * i / count)
                .toList();
        List<Moment> found = EntryTable.moments(tx, row.number(), seqs);
        if (found.isEmpty()) {
            throw new StorageException("Entries " + (after + 1) + " to " + end + " of account " + row.number()
                    + " cannot be read. Verify the ledger.");
        }
        return found;
    }
}
