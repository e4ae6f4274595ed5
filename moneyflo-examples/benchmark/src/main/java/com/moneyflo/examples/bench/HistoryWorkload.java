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

    static void run(Arena arena) {
        int most = arena.settings().history();
        Server longer = arena.server().database(arena.server().database() + "_long");
        Server shorter = arena.server().database(arena.server().database() + "_short");
        try (JdbcBank old = longer.open();
                JdbcBank young = shorter.open()) {
            Traffic inOld = Traffic.uniform(grown(arena, longer, old, most));
            Traffic inYoung = Traffic.uniform(grown(arena, shorter, young, most / SHORTER_BY));
            arena.progress().now("history");
            int callers = arena.settings().callers();
            Duel duel = Duel.fight(
                    arena.settings(),
                    arena.callers(callers, inOld, Arena.paying(old)),
                    arena.callers(callers, inYoung, Arena.paying(young)));
            arena.report().find(duel.finding("history", duel.throughputRatio(), "short history"));
            arena.report().figures("history", duel.figures("long", "short"));
            arena.progress().now("history: verifying both ledgers");
            arena.report().verified(old.verify());
            arena.report().verified(young.verify());
        }
    }

    private static List<AccountNumber> grown(Arena arena, Server server, JdbcBank bank, int transfers) {
        List<AccountNumber> accounts = new Seeding(server, bank, arena.progress())
                .accounts(SeededTable.Purpose.TRAFFIC, arena.settings().accounts());
        Traffic traffic = Traffic.uniform(accounts);
        SplittableRandom random = new SplittableRandom();
        Supplier<IdempotencyKey> keys = arena.keys().caller();
        for (long left = transfers - transfersIn(server); left > 0; left -= PER_LIST) {
            arena.progress().now("history: writing it, " + left + " to go");
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
