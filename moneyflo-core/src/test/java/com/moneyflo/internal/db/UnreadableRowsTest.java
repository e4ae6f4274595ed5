package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Health.Part;
import com.moneyflo.internal.thread.HealthBoard;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnreadableRowsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final HealthBoard board = new HealthBoard();
    private final UnreadableRows rows = new UnreadableRows(board.part("rows"), nanos::get);

    @Test
    void theyAreCountedByTableAndColumn() {
        LongStream.rangeClosed(1, 12).forEach(id -> rows.accept(unreadable("mf_account", id, "status")));
        rows.accept(unreadable("mf_account", 12L, "status"));
        rows.accept(unreadable("mf_hold", 1L, "currency"));
        assertThat(problem())
                .contains("at least 10 of mf_account (column status)")
                .contains("at least 1 of mf_hold (column currency)");
    }

    @Test
    void whatIsNotMetAnyMoreIsForgotten() {
        rows.accept(unreadable("mf_account", 1L, "status"));
        pass(Duration.ofMinutes(20));
        rows.accept(unreadable("mf_account", 2L, "currency"));
        pass(Duration.ofMinutes(20));
        rows.tidy();
        assertThat(problem()).contains("currency").doesNotContain("status");
        pass(Duration.ofMinutes(20));
        rows.tidy();
        assertThat(problem()).isEmpty();
        assertThat(board.health().isRunning()).isTrue();
    }

    @Test
    void aPageOfWhichNothingCanBeReadIsNotTheLastOne() {
        assertThat(rows.page(Long.class, 0L, (after, others) -> {
                    if (after < 30) {
                        LongStream.rangeClosed(after + 1, after + 10)
                                .forEach(id -> others.accept(unreadable("mf_account", id, "status")));
                        return List.of();
                    }
                    return List.of(after + 1);
                }))
                .containsExactly(31L);
        assertThat(rows.page(Long.class, 0L, (after, others) -> List.of())).isEmpty();
    }

    @Test
    void aQueuePassesByCodesAndElseRowsAndLooksAgainLater() {
        SkippedRows passed = new SkippedRows(rows, Set.of("kind"), nanos::get);
        assertThat(passed.condition().sql()).isEmpty();
        passed.accept(new Unreadable("mf_notice", 1L, "kind", "LOAN"));
        passed.accept(new Unreadable("mf_notice", 2L, "kind", "LOAN"));
        passed.accept(new Unreadable("mf_notice", 3L, "words", "personal"));
        passed.pass(new UUID(0, 4));
        assertThat(passed.met()).isEqualTo(4);
        assertThat(passed.condition().sql())
                .isEqualTo(" AND (kind IS NULL OR kind NOT IN (?, ?)) AND (id IS NULL OR id NOT IN (?, ?))");
        assertThat(passed.condition().values()).containsExactly("LOAN", "LOAN", 3L, new UUID(0, 4));
        pass(Duration.ofMinutes(11));
        assertThat(passed.condition().sql()).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private String problem() {
        return board.health().parts().stream().map(Part::problem).reduce("", String::concat);
    }

    private static Unreadable unreadable(String table, long id, String column) {
        return new Unreadable(table, id, column, null);
    }
}
