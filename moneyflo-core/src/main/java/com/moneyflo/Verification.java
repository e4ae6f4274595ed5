package com.moneyflo;

import java.util.List;

/**
 * The result of {@link Bank#verify()}. This class is immutable and thread-safe.
 *
 * @param accounts the number of accounts that were read
 * @param transfers the number of commands that were read, with refused commands
 * @param entries the number of entries that were read
 * @param faultCount the number of faults that were found
 * @param faults the first 1,000 faults; empty if the ledger is sound
 */
public record Verification(long accounts, long transfers, long entries, long faultCount, List<Fault> faults) {

    /** Copies the list of faults. */
    public Verification {
        faults = List.copyOf(faults);
    }

    /**
     * Says whether the ledger is sound, which means that no fault was found.
     *
     * @return true if no fault was found
     */
    public boolean isSound() {
        return faultCount == 0;
    }

    /** Returns one line: {@code verified: A accounts, T transfers, E entries, F faults}. */
    @Override
    public String toString() {
        return "verified: " + accounts + " accounts, " + transfers + " transfers, " + entries + " entries, "
                + faultCount + " faults";
    }
}
