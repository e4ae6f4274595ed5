package com.moneyflo.testing;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/**
 * A private MySQL server that can be killed with SIGKILL and comes up again on the same data and port. Used by one
 * thread.
 */
public final class CrashingServer implements AutoCloseable {

    private final LocalServer server;

    private CrashingServer(LocalServer server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param options of mysqld
     * @return the server, with an empty database
     * @throws IllegalStateException if this run goes without local servers, or there can be none on this machine;
     *     the message says why
     */
    public static CrashingServer start(String... options) {
        if (!MySqlServer.mayBeLocal()) {
            throw new IllegalStateException("this run was told to use another MySQL than a local one");
        }
        try {
            return new CrashingServer(LocalServer.start("crash", options));
        } catch (Exception e) {
            throw new IllegalStateException(LocalServer.SCRIPT + " started none: " + e.getMessage(), e);
        }
    }

    /**
     * Its address.
     *
     * @return JDBC URL of its database, user and password included
     */
    public String url() {
        return url("moneyflo");
    }

    /**
     * The address of one of its databases, which is made when it is first used.
     *
     * @param database its name
     * @return JDBC URL, user and password included
     */
    public String url(String database) {
        return server.url(database) + "&createDatabaseIfNotExist=true";
    }

    /** Kills it with SIGKILL and returns when it has recovered and answers again. */
    public void crash() throws IOException, InterruptedException, ExecutionException {
        server.tell();
        server.awaitReady();
    }

    @Override
    public void close() {
        server.close();
    }
}
