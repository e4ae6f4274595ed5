package com.moneyflo.internal.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether a transaction is under way on a connection. On MySQL this costs no round trip. */
interface OpenTransaction {

    boolean isOn(Connection connection) throws SQLException;

    static OpenTransaction of(Dialect dialect) {
        return dialect == Dialect.MYSQL ? StatusFlag.ofConnectorJ() : OpenTransaction::hasChanges;
    }

    /** H2 begins one with the first change or lock. */
    private static boolean hasChanges(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT TRANSACTION_ID()")) {
            row.next();
            return row.getString(1) != null;
        }
    }

    /** What the server said last, as Connector/J keeps it. The driver is the host's choice, so nothing is compiled against it. */
    record StatusFlag(Class<?> connection, Method session, Method serverSession, Method inTransaction)
            implements OpenTransaction {

        /** Of another driver nothing is known. */
        static OpenTransaction ofConnectorJ() {
            try {
                Class<?> connection = Class.forName("com.mysql.cj.MysqlConnection");
                Class<?> session = Class.forName("com.mysql.cj.Session");
                Class<?> server = Class.forName("com.mysql.cj.protocol.ServerSession");
                return new StatusFlag(
                        connection,
                        connection.getMethod("getSession"),
                        session.getMethod("getServerSession"),
                        server.getMethod("inTransactionOnServer"));
            } catch (ReflectiveOperationException | LinkageError e) {
                return connection -> false;
            }
        }

        @Override
        public boolean isOn(Connection wrapped) throws SQLException {
            if (!wrapped.isWrapperFor(connection)) {
                return false;
            }
            try {
                Object server = serverSession.invoke(session.invoke(wrapped.unwrap(connection)));
                return (boolean) inTransaction.invoke(server);
            } catch (InvocationTargetException | IllegalAccessException e) {
                return false;
            }
        }
    }
}
