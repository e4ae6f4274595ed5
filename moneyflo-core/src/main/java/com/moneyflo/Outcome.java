package com.moneyflo;

import java.time.Instant;

/** The verdict on a command, as the ledger remembers it: a {@link Transfer} or a {@link Refused}. */
public sealed interface Outcome permits Transfer, Refused {

    /**
     * The library's name for the command.
     *
     * @return the id
     */
    TransferId id();

    /**
     * When the verdict was made, by the database's clock.
     *
     * @return an instant, exact to the microsecond
     */
    Instant at();

    /**
     * The receipt, where there is one.
     *
     * @return this, if the command was carried out
     * @throws RefusedException of the type that fits, if it was refused
     */
    Transfer orThrow();
}
