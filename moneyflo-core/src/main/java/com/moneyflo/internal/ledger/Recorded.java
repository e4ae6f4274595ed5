package com.moneyflo.internal.ledger;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import org.jspecify.annotations.Nullable;

/** A command as the ledger recorded it. */
record Recorded(
        Outcome outcome,
        CommandSummary summary,
        Details details,
        @Nullable String fingerprint) {

    TransferId id() {
        return outcome.id();
    }

    /** The result of an instruction that was decided before under this id or this key. */
    CommandResult result(Instruction again) {
        IdempotencyKey key = again.details().key();
        if (again.id().equals(id()) || key == null || Fingerprint.of(again).equals(fingerprint)) {
            return new CommandResult.Decided(outcome);
        }
        return new CommandResult.Failed(
                new KeyConflictException(key, summary.differences(details, again.summary(), again.details())));
    }
}
