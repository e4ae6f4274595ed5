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
import java.util.function.Supplier;

/**
 * A host's DataSource of which any call may throw an {@code Error}, before it does its work or after it. Thread-safe.
 */
final class FaultySource extends PlainSource {

    /**
     * Were these to fail before they do their work, the database would keep the rows locked, whatever the bank does.
     */
    private static final Set<String> ENDINGS = Set.of("abort", "close");

    private final Random random;
    private final Supplier<Error> errors;
    private volatile int oneIn;

    FaultySource(String url, long seed, Supplier<Error> errors) {
        super(url);
        this.random = new Random(seed);
        this.errors = errors;
    }

    /** From now on one call in so many throws; none for zero. */
    void fail(int calls) {
        oneIn = calls;
    }

    @Override
    public Connection getConnection() throws SQLException {
        perhaps();
        Connection connection = super.getConnection();
        return around(Connection.class, connection);
    }

    private <T> T around(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(real, arguments);
                    }
                    if (!ENDINGS.contains(method.getName())) {
                        perhaps();
                    }
                    Object result = invoke(method, real, arguments);
                    perhaps();
                    return wrapped(result);
                }));
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement statement) {
            return around(PreparedStatement.class, statement);
        }
        if (result instanceof Statement statement) {
            return around(Statement.class, statement);
        }
        return result instanceof ResultSet rows ? around(ResultSet.class, rows) : result;
    }

    private static Object invoke(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
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
