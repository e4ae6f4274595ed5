package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.StorageException;
import com.moneyflo.internal.db.Tx;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Finds a moment in an account's history without an index on time, which every transfer would have to pay for: time never runs backwards
 * along {@code seq}, and {@code seq} has no gap, so a search with {@value #PROBES} probes a round finds one entry among a million in four
 * reads of the primary key.
 */
final class Timeline {

    private static final int PROBES = 64;

    private Timeline() {}

    /** The last entry made before a time, among the first {@code lastSeq}; seq 0 and a balance of 0 where there is none. */
    static Moment lastBefore(Tx tx, AccountNumber account, long lastSeq, long time) {
        Moment before = new Moment(0, Long.MIN_VALUE, 0);
        long end = lastSeq;
        while (before.seq() < end) {
            List<Moment> probes = EntryTable.moments(tx, account, probes(before.seq(), end));
            if (probes.isEmpty()) {
                throw new StorageException("Entries " + (before.seq() + 1) + " to " + end + " of account " + account
                        + " cannot be read. Verify the ledger.");
            }
            for (Moment probe : probes) {
                if (probe.at() < time) {
                    before = probe;
                } else {
                    end = probe.seq() - 1;
                    break;
                }
            }
        }
        return before;
    }

    /** Up to {@value #PROBES} places after the one and up to the other, the last one among them. */
    private static List<Long> probes(long after, long end) {
        long width = end - after;
        long count = Math.min(width, PROBES);
        return LongStream.rangeClosed(1, count)
                .mapToObj(i -> after + width * i / count)
                .toList();
    }
}
