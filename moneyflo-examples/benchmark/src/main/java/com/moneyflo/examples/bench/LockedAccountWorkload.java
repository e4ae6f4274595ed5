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
final class LockedAccountWorkload {

    private static final String LOCK = "SELECT id FROM mf_account WHERE id = ? FOR UPDATE";
    private static final int TURNS = 2;

    private final BenchmarkContext context;
    private final List<AccountNumber> two;

    private LockedAccountWorkload(BenchmarkContext context) {
        this.context = context;
        this.two = context.accountsFor(SeededTable.Purpose.QUEUE, 2);
    }

    static void run(BenchmarkContext context) {
        new LockedAccountWorkload(context).measure();
    }

    /** Measures each side twice as long as the other workloads: ten seconds by default. */
    private void measure() {
        Duration length = context.settings().length();
        try (JdbcBank bank = context.server().open(Duration.ofMinutes(2))) {
            Traffic traffic = Traffic.uniform(context.accounts());
            Load load = context.callers(context.settings().callers(), traffic, BenchmarkContext.paying(bank));
            Comparison comparison = new Comparison(new Tally(), new Tally());
            load.run(length);
            for (int i = 0; i < TURNS; i++) {
                comparison.theirs().add(load.run(length));
                comparison.ours().add(besideStranger(bank, load, length.multipliedBy(2)));
                comparison.theirs().add(load.run(length));
            }
            context.report().find(comparison.finding("stranger", comparison.throughputRatio(), "no lock"));
            context.report().figures("stranger", comparison.figures("held", "free"));
        }
    }

    private Slice besideStranger(JdbcBank bank, Load load, Duration length) {
        Supplier<IdempotencyKey> keys = context.keys().caller();
        Money amount = Money.ofMinor(Settings.CURRENCY, 1);
        try (Connection stranger = context.server().connect()) {
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
