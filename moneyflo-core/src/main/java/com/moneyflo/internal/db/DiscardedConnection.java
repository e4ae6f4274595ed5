package com.moneyflo.internal.db;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a connection could not be cleaned and was discarded. Its work has its result already. */
final class DiscardedConnection {

    private static final Logger LOG = LoggerFactory.getLogger(DiscardedConnection.class);

    private DiscardedConnection() {}

    static void because(Throwable e) {
        LOG.debug("A connection was discarded: {}", e instanceof SQLException sql ? sql.getSQLState() : e.getClass());
    }
}
