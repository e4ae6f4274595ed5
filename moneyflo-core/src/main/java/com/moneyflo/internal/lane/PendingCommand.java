package com.moneyflo.internal.lane;

import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;

/** One instruction of a call. */
record PendingCommand(Submission call, int index) {

    Instruction instruction() {
        return call.instructions().get(index);
    }

    void answer(CommandResult answer) {
        call.answer(index, answer);
    }

    /** Whether the call's order lets it be decided now, without those before it. */
    boolean isNext() {
        return call.isNext(index);
    }
}
