package com.moneyflo.internal.db;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The status of a session in MySQL's last reply, as Connector/J keeps it. Reading it costs no round trip.
 *
 * @param inTransaction whether a transaction is in progress
 * @param autocommit whether each statement commits alone
 */
record StatusFlags(boolean inTransaction, boolean autocommit) {

    private static final @Nullable Driver DRIVER = driver();

    /** The host chooses the driver, so it is called by reflection. */
    private record Driver(
            Class<?> connection, Method session, Method serverSession, Method inTransaction, Method autocommit) {}

    /** Null where another driver made the connection, or a wrapper hides the driver. */
    static @Nullable StatusFlags of(Connection wrapped) {
        if (DRIVER == null) {
            return null;
        }
        try {
            if (!wrapped.isWrapperFor(DRIVER.connection)) {
                return null;
            }
            Object session = DRIVER.session.invoke(wrapped.unwrap(DRIVER.connection));
            Object server = DRIVER.serverSession.invoke(session);
            return new StatusFlags(
                    (boolean) DRIVER.inTransaction.invoke(server), (boolean) DRIVER.autocommit.invoke(server));
        } catch (SQLException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static @Nullable Driver driver() {
        try {
            Class<?> connection = Class.forName("com.mysql.cj.MysqlConnection");
            Class<?> session = Class.forName("com.mysql.cj.Session");
            Class<?> server = Class.forName("com.mysql.cj.protocol.ServerSession");
            return new Driver(
                    connection,
                    connection.getMethod("getSession"),
                    session.getMethod("getServerSession"),
                    server.getMethod("inTransactionOnServer"),
                    server.getMethod("isAutocommit"));
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }
}
