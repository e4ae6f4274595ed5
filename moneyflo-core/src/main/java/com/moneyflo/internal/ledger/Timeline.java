package com.moneyflo.internal.ledger;

import com.moneyflo.StorageException;
import com.moneyflo.internal.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a moment in an account's history without an index on time, which every transfer would have to pay for: time
 * never runs backwards along {@code seq}, and {@code seq} has no gap, so a search with {@value #PROBES} probes a round
 * finds one entry among a million in four reads of the primary key.
 *
 * <p>Where the clock was ahead once, entries made later have the same time as the entry made then. Such an entry was
 * made no later than any transfer after it was decided, so those after the found one that have the same time are
 * compared by their transfers.
 */
final class Timeline {

    private static final int PROBES = 64;

    /** How far the clock of who asks for the time until now may be behind the database's. */
    private static final long UNTIL_NOW = 60_000_000;

    private final Tx tx;
    private final AccountRow row;

    Timeline(Tx tx, AccountRow row) {
        this.tx = tx;
        this.row = row;
    }

    /**
     * The same as {@link #lastBefore}, but until now means all entries: what has happened is not later than now,
     * whatever it says.
     */
    Moment lastUntil(long time) {
        boolean isAhead = row.lastAt() > row.now();
        return isAhead && time > row.now() - UNTIL_NOW
                ? new Moment(row.seq(), row.lastAt(), row.balance())
                : lastBefore(time);
    }

    /** The last entry made before a time; seq 0 and a balance of 0 where there is none. */
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

    /** Of the entries that have the time of the one that follows, the last whose transfer was decided before. */
    private Moment decidedBefore(long time, Moment before, Moment following) {
        long alike = lastAlike(following);
        for (long end = alike; end > following.seq(); end -= PROBES) {
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

    private long lastAlike(Moment first) {
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

    /** Up to {@value #PROBES} entries after the one and up to the other, the last one among them. */
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
