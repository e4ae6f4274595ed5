package com.moneyflo.internal.ledger;

import com.moneyflo.Hold;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import java.util.Map;

/** The existing holds and earlier transfers that a batch of commands is about. */
public record References(Map<TransferId, Hold> holds, Map<TransferId, Outcome> originals) {

    /** None are known. */
    public static final References NONE = new References(Map.of(), Map.of());
}
