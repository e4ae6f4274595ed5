package com.moneyflo.internal.ledger;

import com.moneyflo.Hold;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import java.util.Map;

/** The holds and the earlier transfers that a batch of commands is about, those that exist. */
public record References(Map<TransferId, Hold> holds, Map<TransferId, Outcome> originals) {

    /** None are known. */
    public static final References NONE = new References(Map.of(), Map.of());
}
