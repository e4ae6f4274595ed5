package com.moneyflo.internal.db;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.exceptions.CJException;
import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL's own driver was told. Hosts may do without that driver, so only {@link DriverSettings} asks, which
 * expects it to be absent.
 */
final class ConnectorJ {

    private ConnectorJ() {}

    /** Whether it can be asked. A wrapper of the host's may hide it, or know nothing of the question. */
    static boolean made(Connection connection) {
        try {
            return connection.isWrapperFor(JdbcConnection.class);
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            return false;
        }
    }

    /**
     * What a property is set to, from wherever: URL, address, pool, data source or file; null where it was left alone.
     */
    static @Nullable String property(Connection connection, String name) throws SQLException {
        JdbcConnection driver = connection.unwrap(JdbcConnection.class);
        // The driver writes into its properties what it reads from the server, so ask whether anybody set it.
        boolean given = driver.getProperties().stringPropertyNames().stream().anyMatch(name::equalsIgnoreCase);
        RuntimeProperty<?> property = driver.getPropertySet().getProperty(name);
        return given && property != null ? property.getStringValue() : null;
    }

    /** Whether a URL leads to more than one server, or to names from which servers are looked up. */
    static boolean spreads(String url) {
        try {
            return ConnectionUrl.acceptsUrl(url)
                    && ConnectionUrl.getConnectionUrlInstance(url, new Properties())
                                    .getType()
                            != ConnectionUrl.Type.SINGLE_CONNECTION;
        } catch (CJException e) {
            // The driver does not understand it, and says so when it connects.
            return false;
        }
    }
}
