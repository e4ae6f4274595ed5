package com.moneyflo.internal.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A host's connections, which are lost at COMMIT where a test says so: before the database has heard of it, or after.
 */
final class LosingSource {

    private final String url;
    private boolean losing;
    private boolean obeyed;

    LosingSource(String url) {
        this.url = url;
    }

    /** The next COMMIT is lost, after it was obeyed or before. */
    void loseNext(boolean afterwards) {
        losing = true;
        obeyed = afterwards;
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> around(DriverManager.getConnection(url)));
    }

    private Connection around(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (losing && method.getName().equals("commit")) {
                        losing = false;
                        return lose(real);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private Object lose(Connection real) throws SQLException {
        if (obeyed) {
            real.commit();
        }
        real.abort(Runnable::run);
        throw new SQLException("Communications link failure", "08S01");
    }
}
