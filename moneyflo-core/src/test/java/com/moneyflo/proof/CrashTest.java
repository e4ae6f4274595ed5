package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.CrashingServer;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * MySQL is killed with SIGKILL while sixteen callers move money, and comes up again on the same data, ten times. What
 * was acknowledged is there once, and who was not told could find out. {@code -Dmoneyflo.crashes} kills it more often.
 */
@Tag(MySqlServer.TAG)
@Timeout(1_800)
class CrashTest {

    private static final int CALLERS = 16;
    private static final int ACCOUNTS = 8;
    private static final int CRASHES = Integer.getInteger("moneyflo.crashes", 10);
    private static final int TRANSFERS_IN_BETWEEN = 100;
    private static final long SEED = Long.getLong("moneyflo.crashes.seed", System.nanoTime());

    private final Tally tally = new Tally(true);

    @Test
    void tenKilledServersLoseNothingAndDoubleNothing() throws Exception {
        try (CrashingServer server = startOrSkip()) {
            Till till;
            try (JdbcBank bank = JdbcBank.builder(server.url())
                    .timeout(Duration.ofSeconds(1))
                    .open()) {
                till = Till.open(bank, tally, ACCOUNTS);
                Traffic traffic = Traffic.start(bank, till.accounts(), tally, CALLERS, SEED);
                for (int crash = 0; crash < CRASHES; crash++) {
                    tally.awaitDone(TRANSFERS_IN_BETWEEN);
                    server.crash();
                }
                tally.awaitDone(TRANSFERS_IN_BETWEEN);
                traffic.stop();
                till.settle(bank);
            }
            new ServerStatus(server.url()).awaitNoSessions();
            try (JdbcBank bank = JdbcBank.open(server.url())) {
                till.check(bank);
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + SEED + ", " + tally, e);
        }
        assertThat(tally.done()).hasSizeGreaterThan(CRASHES * TRANSFERS_IN_BETWEEN);
    }

    private static CrashingServer startOrSkip() {
        try {
            return CrashingServer.start();
        } catch (IllegalStateException e) {
            return Assumptions.abort("No server to kill: " + e.getMessage());
        }
    }
}
