package com.moneyflo.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * Real connections that break at a chosen place: an {@code Error} before or after any statement, a lost connection
 * around COMMIT. Used by one thread.
 */
final class Breaking {

    /** The fate of a COMMIT. */
    enum Commit {
        HOLDS,
        LOST_BEFORE,
        LOST_AFTER
    }

    private static final Set<String> EXECUTIONS = Set.of("executeQuery", "executeUpdate", "execute");

    private int statementsLeft = Integer.MAX_VALUE;
    private boolean afterIt;
    private Commit commit = Commit.HOLDS;
    private int commitsToLose;
    private int lost;

    /** The n-th statement from now on throws, before it runs or after it ran. */
    void breakAt(int statement, boolean afterwards) {
        statementsLeft = statement;
        afterIt = afterwards;
    }

    /** So many commits from now on are lost. */
    void loseCommits(Commit how, int count) {
        commit = how;
        commitsToLose = count;
        lost = 0;
    }

    void heal() {
        statementsLeft = Integer.MAX_VALUE;
        commitsToLose = 0;
        lost = 0;
    }

    /** The number of lost commits since the last order to lose some. */
    int lost() {
        return lost;
    }

    /** Whether the break was reached. */
    boolean broke() {
        return statementsLeft <= 0;
    }

    Connection around(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && commitsToLose > 0) {
                        commitsToLose--;
                        lost++;
                        return lose(real);
                    }
                    Object result = call(() -> method.invoke(real, arguments));
                    return result instanceof PreparedStatement statement ? around(statement) : result;
                });
    }

    private Object lose(Connection real) throws SQLException {
        if (commit == Commit.LOST_AFTER) {
            real.commit();
        }
        real.abort(Runnable::run);
        throw new SQLException("Communications link failure", "08S01");
    }

    private PreparedStatement around(PreparedStatement real) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    boolean execution = EXECUTIONS.contains(method.getName());
                    if (execution && --statementsLeft == 0 && !afterIt) {
                        throw new AssertionError("broken before a statement");
                    }
                    Object result = call(() -> method.invoke(real, arguments));
                    if (execution && statementsLeft == 0) {
                        throw new AssertionError("broken after a statement");
                    }
                    return result;
                });
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
