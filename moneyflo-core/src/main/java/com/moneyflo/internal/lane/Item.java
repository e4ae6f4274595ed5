package com.moneyflo.internal.lane;

import com.moneyflo.internal.ledger.Answer;
import com.moneyflo.internal.ledger.Instruction;

/** One instruction of a call. */
record Item(Call call, int index) {

    Instruction instruction() {
        return call.instructions().get(index);
    }

    void answer(Answer answer) {
        call.answer(index, answer);
    }

    /** Whether the call's order lets it be decided now, without those before it. */
    boolean isNext() {
        return call.isNext(index);
    }
}
