package com.moneyflo.examples.bench;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Compares two runs of the same callers: another transaction holds one account and a caller waits for it, or not.
 */
final class StrangerWorkload {

    private static final String LOCK = "SELECT id FROM mf_account WHERE id = ? FOR UPDATE";
    private static final int TURNS = 2;

    private final Arena arena;
    private final List<AccountNumber> two;

    private StrangerWorkload(Arena arena) {
        this.arena = arena;
        this.two = arena.accountsFor(SeededTable.Purpose.QUEUE, 2);
    }

    static void run(Arena arena) {
        new StrangerWorkload(arena).measure();
    }

    /** Measures each side twice as long as the other workloads: ten seconds by default. */
    private void measure() {
        Duration length = arena.settings().length();
        try (JdbcBank bank = arena.server().open(Duration.ofMinutes(2))) {
            Traffic traffic = Traffic.uniform(arena.accounts());
            Load load = arena.callers(arena.settings().callers(), traffic, Arena.paying(bank));
            Duel duel = new Duel(new Tally(), new Tally());
            load.run(length);
            for (int i = 0; i < TURNS; i++) {
                duel.theirs().add(load.run(length));
                duel.ours().add(besideStranger(bank, load, length.multipliedBy(2)));
                duel.theirs().add(load.run(length));
            }
            arena.report().find(duel.finding("stranger", duel.throughputRatio(), "no lock"));
            arena.report().figures("stranger", duel.figures("held", "free"));
        }
    }

    private Slice besideStranger(JdbcBank bank, Load load, Duration length) {
        Supplier<IdempotencyKey> keys = arena.keys().caller();
        Money amount = Money.ofMinor(Settings.CURRENCY, 1);
        try (Connection stranger = arena.server().connect()) {
            stranger.setAutoCommit(false);
            try (PreparedStatement lock = stranger.prepareStatement(LOCK)) {
                lock.setLong(1, two.get(0).serial());
                lock.executeQuery().close();
            }
            CompletableFuture<Outcome> waits =
                    bank.submit(Command.transfer(two.get(1), two.get(0), amount, keys.get()));
            Slice slice = load.run(length);
            stranger.rollback();
            waits.join().orThrow();
            return slice;
        } catch (SQLException e) {
            throw new IllegalStateException("The account could not be locked: " + e.getMessage(), e);
        }
    }
}
