package com.moneyflo.internal.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Connections that break at each statement and each commit, once before it and once after it: the first that it has not
 * broken at yet. From then on everything fails, as after the death of a JVM, until it lives again.
 */
final class DyingSource {

    private static final Set<String> ACTIONS = Set.of("execute", "executeQuery", "executeUpdate", "commit");

    /** The rest of a connection that broke. */
    enum Death {
        /** Nothing: the connection is gone. */
        OF_THE_CONNECTION,
        /** The connection goes on; the statement failed. */
        OF_THE_STATEMENT
    }

    private final String url;
    private final Death death;
    private final Set<String> seen = new HashSet<>();
    private String step = "";
    private boolean dead;

    DyingSource(String url, Death death) {
        this.url = url;
        this.death = death;
    }

    /** Lives again, until the next place. */
    void revive() {
        dead = false;
        step = "";
    }

    /** Whether it broke since it was revived. */
    boolean died() {
        return dead;
    }

    int places() {
        return seen.size();
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    requireLife();
                    Connection real = DriverManager.getConnection(url);
                    return around(Connection.class, real, real, "connection");
                });
    }

    private Object around(Class<?> type, Object target, Connection real, String name) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String text = arguments != null && arguments[0] instanceof String sql ? sql : name;
                    if (method.getName().equals("close") || method.getName().equals("abort")) {
                        return method.invoke(target, arguments);
                    }
                    requireLife();
                    boolean action = ACTIONS.contains(method.getName());
                    String place = method.getName() + " " + text + " of " + step;
                    breakAt(action, "before " + place, real);
                    step = method.getName().equals("execute") ? text : step;
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                    breakAt(action, "after " + place, real);
                    return result instanceof Statement ? around(method.getReturnType(), result, real, text) : result;
                });
    }

    private void breakAt(boolean action, String place, Connection real) throws SQLException {
        if (action && seen.add(place)) {
            dead = death == Death.OF_THE_CONNECTION;
            if (dead) {
                real.abort(Runnable::run);
                throw new SQLException("broken " + place, "08S01");
            }
            throw new SQLException("broken " + place, "HY000", 1114);
        }
    }

    private void requireLife() throws SQLException {
        if (dead) {
            throw new SQLException("dead", "08S01");
        }
    }
}
