package com.moneyflo.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Health;
import com.moneyflo.Health.State;
import com.moneyflo.testing.LogLines;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StatusTest {

    private final AtomicLong nanos = new AtomicLong();
    private final HealthBoard board = new HealthBoard(nanos::get);
    private final Status database = board.part("database");

    @Test
    void aPartRunsUntilItFailsAndShowsTheProblem() {
        assertThat(board.health().isRunning()).isTrue();
        database.failing("The disk is full.");
        Health health = board.health();
        assertThat(health.isRunning()).isFalse();
        assertThat(health.failing()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("database");
            assertThat(part.problem()).isEqualTo("The disk is full.");
        });
        database.running();
        assertThat(board.health().isRunning()).isTrue();
    }

    @Test
    void oneWarningWhenItBeginsToFailAndOneEveryTenMinutes() {
        try (LogLines log = new LogLines()) {
            for (int minute = 0; minute <= 20; minute++) {
                database.failing("The disk is full.");
                database.failing("The disk is full.");
                nanos.addAndGet(Duration.ofMinutes(1).toNanos());
            }
            assertThat(log.with("database fails: The disk is full.")).hasSize(3);
        }
    }

    @Test
    void aPartThatChangesToAndFroIsLoggedOnceInTenMinutes() {
        try (LogLines log = new LogLines()) {
            for (int i = 0; i < 100; i++) {
                database.failing(i % 2 == 0 ? "One thing." : "Another thing.");
                database.running();
            }
            assertThat(log.with("database fails")).hasSize(2);
        }
    }

    @Test
    void whatFailsBecauseItsBasisFailsIsShownAndNotLogged() {
        Status relay = board.part("relay", database);
        try (LogLines log = new LogLines()) {
            database.failing("The database cannot be reached.");
            relay.failing("The database cannot be reached.");
            assertThat(log.with("fails")).hasSize(1);
            assertThat(board.health().failing()).hasSize(2);
            database.running();
            relay.failing("The bank's user may not do that.");
            assertThat(log.with("relay fails")).hasSize(1);
        }
    }

    @Test
    void aMessageThatMayQuoteAValueIsNotShown() {
        database.failing(new IllegalStateException("+919876543210"));
        assertThat(board.health().failing().get(0).problem())
                .contains("IllegalStateException", "StatusTest")
                .doesNotContain("98765");
    }

    @Test
    void aClosedBankShowsThatItsPartsHaveStopped() {
        board.closed();
        database.failing("Too late.");
        assertThat(board.health().parts()).allMatch(part -> part.state() == State.STOPPED);
    }
}
