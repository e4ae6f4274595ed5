package com.moneyflo.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A host's DataSource of which any call may throw an {@code Error}, before it does its work or after it. Thread-safe.
 */
final class FaultySource extends PlainSource {

    /**
     * If these failed before they did their work, the database would keep the rows locked, and the bank could not help.
     */
    private static final Set<String> ENDINGS = Set.of("abort", "close");

    private static final Set<String> SENDS =
            Set.of("commit", "rollback", "execute", "executeQuery", "executeUpdate", "executeBatch");

    private final Random random;
    private final Supplier<Error> errors;
    private volatile int oneIn;
    private volatile boolean wrapped;
    private final AtomicInteger usedAfterwards = new AtomicInteger();

    FaultySource(String url, long seed, Supplier<Error> errors) {
        super(url);
        this.random = new Random(seed);
        this.errors = errors;
    }

    /** The driver catches the errors, and throws SQLExceptions with the errors as their causes. */
    void wrapErrors() {
        wrapped = true;
    }

    /** From now on one call in so many throws; none for zero. */
    void fail(int calls) {
        oneIn = calls;
    }

    @Override
    public Connection getConnection() throws SQLException {
        breakPerhaps(new AtomicBoolean(), false);
        Connection connection = super.getConnection();
        return around(Connection.class, connection, new AtomicBoolean());
    }

    /** The number of times that a connection sent something to the server after an error while it sent. */
    int usedAfterwards() {
        return usedAfterwards.get();
    }

    private <T> T around(Class<T> type, T real, AtomicBoolean broken) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(real, arguments);
                    }
                    boolean sends = SENDS.contains(method.getName());
                    if (broken.get() && sends) {
                        usedAfterwards.incrementAndGet();
                    }
                    if (!ENDINGS.contains(method.getName())) {
                        breakPerhaps(broken, sends);
                    }
                    Object result = invoke(method, real, arguments);
                    breakPerhaps(broken, sends);
                    return proxied(result, broken);
                }));
    }

    private Object proxied(Object result, AtomicBoolean broken) {
        if (result instanceof PreparedStatement statement) {
            return around(PreparedStatement.class, statement, broken);
        }
        if (result instanceof Statement statement) {
            return around(Statement.class, statement, broken);
        }
        return result instanceof ResultSet rows ? around(ResultSet.class, rows, broken) : result;
    }

    private static Object invoke(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void breakPerhaps(AtomicBoolean broken, boolean sends) throws SQLException {
        try {
            perhaps();
        } catch (Error e) {
            broken.compareAndSet(false, sends);
            if (wrapped) {
                throw new SQLException("The driver met an error.", "S1001", e);
            }
            throw e;
        }
    }

    /** Throws now and then. */
    void perhaps() {
        int now = oneIn;
        if (now > 0 && random.nextInt(now) == 0) {
            throw errors.get();
        }
    }

    /** The errors that a host can cause at any place. */
    static List<Supplier<Error>> everyError() {
        return List.of(OutOfMemoryError::new, StackOverflowError::new, NoClassDefFoundError::new, ThreadDeath::new);
    }
}
