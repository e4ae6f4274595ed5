package com.moneyflo.internal.db;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of a connection that could not be cleaned and was thrown away; the work on it has its answer already. */
final class Discarded {

    private static final Logger LOG = LoggerFactory.getLogger(Discarded.class);

    private Discarded() {}

    static void because(Throwable e) {
        LOG.debug("A connection was discarded: {}", e instanceof SQLException sql ? sql.getSQLState() : e.getClass());
    }
}
