package com.moneyflo.examples.bench;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Compares the time to read a late page of a long statement with the time for the first page. */
final class StatementWorkload {

    private static final int PAGE = 20;
    private static final int LATE_PAGE = 10_000;
    private static final int PER_LIST = 5_000;

    private StatementWorkload() {}

    static void run(BenchmarkContext context) {
        List<AccountNumber> two = context.accountsFor(SeededTable.Purpose.STATEMENT, 2);
        Account account = context.bank().account(two.get(0));
        lengthen(context, two, context.settings().entries() - history(account).size());
        Statement statement = history(account);
        long late = Math.min((LATE_PAGE - 1L) * PAGE, statement.size() - PAGE);
        Comparison comparison = Comparison.fight(context.settings(), reading(statement, late), reading(statement, 0));
        context.report().find(comparison.finding("statement", comparison.p50Ratio(), "first page"));
        context.report().figures("statement", comparison.figures("latePage", "firstPage"));
    }

    private static Statement history(Account account) {
        return account.statement(StatementPeriod.all());
    }

    private static Load reading(Statement statement, long after) {
        return new BlockingCallers(1, () -> () -> statement.page(after, PAGE));
    }

    /** Moves small amounts forth and back. */
    private static void lengthen(BenchmarkContext context, List<AccountNumber> two, long missing) {
        Supplier<IdempotencyKey> keys = context.keys().caller();
        Money amount = Money.ofMinor(Settings.CURRENCY, 1);
        JdbcBank bank = context.bank();
        for (long left = missing; left > 0; left -= PER_LIST) {
            context.progress().now("statement: writing its entries, " + left + " to go");
            List<Command> transfers = Stream.iterate(0, i -> i + 1)
                    .limit(Math.min(left, PER_LIST))
                    .map(i -> Command.transfer(two.get(i % 2), two.get(1 - i % 2), amount, keys.get()))
                    .toList();
            bank.post(transfers).forEach(result -> result.orThrow());
        }
    }
}
