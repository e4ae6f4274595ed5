package com.moneyflo;

import java.time.Instant;

/** The ledger's decision on a command: a {@link Transfer} or a {@link Refused}. */
public sealed interface Outcome permits Transfer, Refused {

    /**
     * Returns the library's id of the command.
     *
     * @return the id
     */
    TransferId id();

    /**
     * Returns when the command was decided, by the database's clock.
     *
     * @return the instant, UTC, in whole microseconds
     */
    Instant at();

    /**
     * Returns the transfer, or throws if the command was refused.
     *
     * @return the transfer
     * @throws RefusedException if the command was refused; the subclass depends on the reason
     */
    Transfer orThrow();
}
