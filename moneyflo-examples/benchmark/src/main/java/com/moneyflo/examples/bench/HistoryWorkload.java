package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.jdbc.JdbcBank;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures whether a ledger with a long history is slower. Uses two more databases on the same server, one with a long
 * history and one with a hundredth of it, in turns. Both are kept, so that the long one is built once.
 */
final class HistoryWorkload {

    private static final int SHORTER_BY = 100;
    private static final int PER_LIST = 10_000;

    private HistoryWorkload() {}

    static void run(BenchmarkContext context) {
        int most = context.settings().history();
        Server longer = context.server().database(context.server().database() + "_long");
        Server shorter = context.server().database(context.server().database() + "_short");
        try (JdbcBank old = longer.open();
                JdbcBank young = shorter.open()) {
            Traffic inOld = Traffic.uniform(grown(context, longer, old, most));
            Traffic inYoung = Traffic.uniform(grown(context, shorter, young, most / SHORTER_BY));
            context.progress().now("history");
            int callers = context.settings().callers();
            Comparison comparison = Comparison.fight(
                    context.settings(),
                    context.callers(callers, inOld, BenchmarkContext.paying(old)),
                    context.callers(callers, inYoung, BenchmarkContext.paying(young)));
            context.report().find(comparison.finding("history", comparison.throughputRatio(), "short history"));
            context.report().figures("history", comparison.figures("long", "short"));
            context.progress().now("history: verifying both ledgers");
            context.report().verified(old.verify());
            context.report().verified(young.verify());
        }
    }

    private static List<AccountNumber> grown(BenchmarkContext context, Server server, JdbcBank bank, int transfers) {
        List<AccountNumber> accounts = new Seeding(server, bank, context.progress())
                .accounts(SeededTable.Purpose.TRAFFIC, context.settings().accounts());
        Traffic traffic = Traffic.uniform(accounts);
        SplittableRandom random = new SplittableRandom();
        Supplier<IdempotencyKey> keys = context.keys().caller();
        for (long left = transfers - transfersIn(server); left > 0; left -= PER_LIST) {
            context.progress().now("history: writing it, " + left + " to go");
            List<Command> commands = Stream.generate(
                            () -> traffic.next(random, keys.get()).command())
                    .limit(Math.min(left, PER_LIST))
                    .toList();
            bank.post(commands).forEach(result -> result.orThrow());
        }
        return accounts;
    }

    private static long transfersIn(Server server) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM mf_transfer")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The transfers could not be counted: " + e.getMessage(), e);
        }
    }
}
