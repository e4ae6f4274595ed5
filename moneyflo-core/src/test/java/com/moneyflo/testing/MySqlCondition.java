package com.moneyflo.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where no MySQL can be had, or it ends during the run, the next test fails and says what to do. All others are
 * skipped: the build has failed by then.
 */
public final class MySqlCondition implements ExecutionCondition {

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean classOnMySql = context.getTags().contains(MySqlServer.TAG)
                && context.getTestMethod().isEmpty();
        Optional<String> missing = MySqlServer.missing(classOnMySql);
        if (missing.isPresent() && TOLD.compareAndSet(false, true)) {
            throw new IllegalStateException(missing.get());
        }
        return missing.isPresent()
                ? ConditionEvaluationResult.disabled("There is no MySQL, as the first failure says")
                : ConditionEvaluationResult.enabled("MySQL is there or was not asked for");
    }
}
