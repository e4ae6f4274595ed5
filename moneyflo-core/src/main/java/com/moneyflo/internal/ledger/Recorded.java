package com.moneyflo.internal.ledger;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import org.jspecify.annotations.Nullable;

/** A command as the ledger remembers it. */
record Recorded(
        Outcome outcome,
        Asked asked,
        Details details,
        @Nullable String fingerprint) {

    TransferId id() {
        return outcome.id();
    }

    /** What a command gets that was decided before, under this id or this key. */
    Answer answer(Instruction again) {
        IdempotencyKey key = again.details().key();
        if (again.id().equals(id()) || key == null || Fingerprint.of(again).equals(fingerprint)) {
            return Answer.of(outcome);
        }
        return Answer.failed(new KeyConflictException(key, asked.differences(details, again.asked(), again.details())));
    }
}
