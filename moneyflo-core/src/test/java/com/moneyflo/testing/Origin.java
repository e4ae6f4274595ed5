package com.moneyflo.testing;

/** One way to get a MySQL server. */
interface Origin {
    /** The name that a person uses for it. */
    String name();

    /**
     * Starts the server, or finds it running.
     *
     * @return its JDBC URL with a user who may create databases
     */
    String start() throws Exception;

    /** Whether the server was there before the tests and stays when they are over. */
    default boolean outlivesTheRun() {
        return false;
    }
}
