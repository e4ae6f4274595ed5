package com.moneyflo.jdbc;

import com.moneyflo.Actor;

/** Which caller may use which verb. */
@FunctionalInterface
interface Rights {

    /** A host that calls the bank itself may do everything. */
    Rights OF_THE_HOST = (caller, verb) -> {};

    /** Throws if the caller may not use the verb. Asks no database. */
    void require(Actor caller, Verb verb);
}
