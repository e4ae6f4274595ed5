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
 * Reads the settings of MySQL's own driver. Hosts may use another driver, so only {@link DriverSettings} calls this
 * class, and it expects the driver to be absent.
 */
final class ConnectorJ {

    private ConnectorJ() {}

    /** Whether Connector/J made the connection. A wrapper of the host may hide that. */
    static boolean made(Connection connection) {
        try {
            return connection.isWrapperFor(JdbcConnection.class);
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            return false;
        }
    }

    /**
     * Returns the value of a property, whether the URL, the address, the pool, the data source or a file set it; null
     * where none did.
     */
    static @Nullable String property(Connection connection, String name) throws SQLException {
        JdbcConnection driver = connection.unwrap(JdbcConnection.class);
        // The driver writes into its properties what it reads from the server, so check that the property was given.
        boolean given = driver.getProperties().stringPropertyNames().stream().anyMatch(name::equalsIgnoreCase);
        RuntimeProperty<?> property = driver.getPropertySet().getProperty(name);
        return given && property != null ? property.getStringValue() : null;
    }

    /** Whether a URL names several servers, or a name from which several are looked up. */
    static boolean spreads(String url) {
        try {
            return ConnectionUrl.acceptsUrl(url)
                    && ConnectionUrl.getConnectionUrlInstance(url, new Properties())
                                    .getType()
                            != ConnectionUrl.Type.SINGLE_CONNECTION;
        } catch (CJException e) {
            // The driver does not understand the URL, and reports that when it connects.
            return false;
        }
    }
}
