package com.moneyflo.testing;

import java.util.EnumMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the server before the first test where one of them needs it. Says at the end of each module's tests how many
 * ran on MySQL, so that leaving them out is never silent.
 */
public final class MySqlTestCount implements TestExecutionListener {
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (plan.countTestIdentifiers(test -> test.getTags().contains(TestTag.create(MySqlServer.TAG))) > 0) {
            try {
                MySqlServer.description();
            } catch (IllegalStateException e) {
                // It is remembered; MySqlCondition tells it.
            }
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && test.getTags().contains(TestTag.create(MySqlServer.TAG))) {
            counts.merge(result.getStatus(), 1, Integer::sum);
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        if (MySqlServer.leftOut()) {
            System.out.println("MySQL tests: left out, as moneyflo.mysql=none asks");
        } else if (!counts.isEmpty()) {
            System.out.printf(
                    "MySQL tests: %d passed, %d failed%s on %s%n",
                    counts.getOrDefault(Status.SUCCESSFUL, 0),
                    counts.getOrDefault(Status.FAILED, 0),
                    counts.containsKey(Status.ABORTED) ? ", " + counts.get(Status.ABORTED) + " aborted" : "",
                    MySqlServer.descriptionIfRunning().orElse("no server"));
        }
    }
}
