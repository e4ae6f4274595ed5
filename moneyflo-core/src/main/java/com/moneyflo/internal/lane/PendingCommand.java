package com.moneyflo.internal.lane;

import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;

/** One undecided instruction of a call. */
record PendingCommand(Submission call, int index) {

    Instruction instruction() {
        return call.instructions().get(index);
    }

    void complete(CommandResult result) {
        call.complete(index, result);
    }

    /** Whether all instructions before it in the call are decided. */
    boolean isNext() {
        return call.isNext(index);
    }
}
