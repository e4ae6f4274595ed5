package com.moneyflo.internal.ledger;

import com.moneyflo.Outcome;
import com.moneyflo.Refusal;
import org.jspecify.annotations.Nullable;

/** An instruction that was just decided, and its refusal; null if it was carried out. */
record Decision(Instruction instruction, @Nullable Refusal refusal) {

    /** The outcome that the caller gets. */
    Outcome outcome(Book book) {
        return Receipts.of(
                instruction.id(),
                instruction.summary(),
                instruction.details(),
                refusal,
                book.entries(instruction.id()),
                book.at(),
                null);
    }
}
