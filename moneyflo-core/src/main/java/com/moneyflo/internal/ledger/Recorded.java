package com.moneyflo.internal.ledger;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import org.jspecify.annotations.Nullable;

/** A command as the ledger remembers it. */
record Recorded(
        Outcome outcome,
        CommandSummary asked,
        Details details,
        @Nullable String fingerprint) {

    TransferId id() {
        return outcome.id();
    }

    /** What a command gets that was decided before, under this id or this key. */
    CommandResult answer(Instruction again) {
        IdempotencyKey key = again.details().key();
        if (again.id().equals(id()) || key == null || Fingerprint.of(again).equals(fingerprint)) {
            return CommandResult.of(outcome);
        }
        return CommandResult.failed(
                new KeyConflictException(key, asked.differences(details, again.asked(), again.details())));
    }
}
