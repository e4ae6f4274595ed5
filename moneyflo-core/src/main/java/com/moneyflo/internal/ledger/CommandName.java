package com.moneyflo.internal.ledger;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.TransferId;

/** A name by which a command can be looked up: the caller's or the library's. Immutable. */
public sealed interface CommandName {

    /** The caller's name for it. */
    record Key(IdempotencyKey value) implements CommandName {}

    /** The library's name for it. */
    record Id(TransferId value) implements CommandName {}
}
