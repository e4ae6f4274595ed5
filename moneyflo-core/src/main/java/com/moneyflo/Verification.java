package com.moneyflo;

import java.util.List;

/**
 * What {@link Bank#verify()} read and found. This class is immutable and thread-safe.
 *
 * @param accounts how many accounts were read
 * @param transfers how many commands were read, refused ones included
 * @param entries how many entries were read
 * @param faultCount how many faults were found
 * @param faults the first 1,000 of them; empty for a sound ledger
 */
public record Verification(long accounts, long transfers, long entries, long faultCount, List<Fault> faults) {

    /** Takes a copy of the faults. */
    public Verification {
        faults = List.copyOf(faults);
    }

    /**
     * Says whether the ledger is sound.
     *
     * @return true if no fault was found
     */
    public boolean isSound() {
        return faultCount == 0;
    }

    /** One line: {@code verified: A accounts, T transfers, E entries, F faults}. */
    @Override
    public String toString() {
        return "verified: " + accounts + " accounts, " + transfers + " transfers, " + entries + " entries, "
                + faultCount + " faults";
    }
}
