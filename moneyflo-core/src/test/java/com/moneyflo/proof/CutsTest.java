package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.Fate;
import com.moneyflo.testing.Fate.Step;
import com.moneyflo.testing.MySqlProxy;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The test cuts connections before, in, and after requests and answers, COMMIT's included, while sixteen callers move
 * money. An acknowledged command is there once, and a caller without an answer can find out. {@code -Dmoneyflo.cuts}
 * asks for more cuts (200), {@code -Dmoneyflo.cuts.seed} for others.
 */
@Tag(MySqlServer.TAG)
@Timeout(600)
class CutsTest {

    private static final int CALLERS = 16;
    private static final int ACCOUNTS = 8;
    private static final int CUTS = Integer.getInteger("moneyflo.cuts", 200);
    private static final long SEED = Long.getLong("moneyflo.cuts.seed", System.nanoTime());

    private final Tally tally = new Tally(true);
    private final Cutting cutting = new Cutting(SEED, CUTS, 1);

    @Test
    void hundredsOfCutsLoseNothingAndDoubleNothing() throws Exception {
        String url = TestDatabase.MYSQL.freshUrl();
        try (MySqlProxy proxy = MySqlProxy.before(url)) {
            Till till;
            try (JdbcBank bank = JdbcBank.builder(proxy.url())
                    .timeout(Duration.ofMillis(800))
                    .open()) {
                till = Till.open(bank, tally, ACCOUNTS);
                Traffic traffic = Traffic.start(bank, till.accounts(), tally, CALLERS, SEED);
                proxy.fate(cutting);
                cutting.awaitEnough();
                cutting.everyCommit();
                tally.awaitDoubts();
                proxy.fate(Fate.KIND);
                traffic.stop();
                till.settle(bank);
            }
            new ServerStatus(url).awaitNoSessions();
            try (JdbcBank bank = JdbcBank.open(url)) {
                till.check(bank);
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + SEED + ", " + tally + ", cuts " + cutting.cuts(), e);
        }
        for (Step step : Step.values()) {
            assertThat(cutting.cuts()).containsKeys(Cutting.place(step, true), Cutting.place(step, false));
        }
    }
}
