package com.moneyflo.jdbc;

import com.moneyflo.Actor;

/** Decides which caller may use which verb. */
@FunctionalInterface
interface Rights {

    /** Allows every verb, because the host itself calls the bank. */
    Rights OF_THE_HOST = (caller, verb) -> {};

    /** Throws if the caller may not use the verb. Must not use the database. */
    void require(Actor caller, Verb verb);
}
