package com.moneyflo.internal.db;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.exceptions.CJException;
import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What MySQL's own driver was told. Hosts may do without that driver, so only {@link DriverSettings} asks, which expects it to be absent. */
final class ConnectorJ {

    private ConnectorJ() {}

    static boolean made(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class);
    }

    /** What a property is set to, from wherever: URL, address, pool, data source or file; null where it was left alone. */
    static @Nullable String property(Connection connection, String name) throws SQLException {
        @Nullable
        RuntimeProperty<?> property =
                connection.unwrap(JdbcConnection.class).getPropertySet().getProperty(name);
        return property == null || !property.isExplicitlySet() ? null : property.getStringValue();
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
