package com.moneyflo.testing;

/** A private server that {@code mysql/mysql-local.sh} starts, and that ends with the run. */
final class LocalOrigin implements Origin {

    @Override
    public String name() {
        return LocalServer.SCRIPT;
    }

    @Override
    @SuppressWarnings("resource") // lives as long as the run
    public String start() throws Exception {
        return LocalServer.start("serve").url("");
    }
}
