package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.Statement;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A history longer than one round of the search for a moment, and longer than a page, against a plain list. */
public abstract class LongHistoryContract extends Contract {

    private static final int ENTRIES = 270;
    private static final Duration STEP = Duration.ofMinutes(1);

    LongHistoryContract(TestDatabase database) {
        super(database);
    }

    @Test
    void theBalanceAtEachInstantIsThatOfTheListAndPagesMakeTheSameLines() {
        Account account = open("INR");
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            clock.advance(STEP);
            account.deposit(inr("1.00"));
            instants.add(clock.instant());
        }

        for (int i = 0; i < ENTRIES; i++) {
            Instant at = instants.get(i);
            assertThat(account.balanceAt(at)).isEqualTo(inr(i + 1 + ".00"));
            assertThat(account.balanceAt(at.minusNanos(1_000))).isEqualTo(inr(i + ".00"));
        }
        assertThat(account.balanceAt(instants.get(0).minusSeconds(3_600))).isEqualTo(inr("0.00"));
        assertThat(account.balanceAt(clock.instant().plusSeconds(3_600))).isEqualTo(inr(ENTRIES + ".00"));
        assertEveryStartFindsItsLine(account, instants);
        assertPagesMakeTheLines(account.statement(StatementPeriod.all()));
    }

    @Test
    void manyEntriesAtOneInstantAreOneStepOfTheBalance() {
        clock.advance(STEP);
        Instant before = clock.instant();
        for (int i = 0; i < 70; i++) {
            ravi.deposit(inr("1.00"));
        }
        clock.advance(STEP);
        ravi.withdraw(inr("70.00"));

        assertThat(ravi.balanceAt(before.minusNanos(1_000))).isEqualTo(inr("0.00"));
        assertThat(ravi.balanceAt(before)).isEqualTo(inr("70.00"));
        assertThat(ravi.balanceAt(clock.instant())).isEqualTo(inr("0.00"));
        assertThat(ravi.statement(StatementPeriod.between(before, clock.instant()))
                        .size())
                .isEqualTo(70);
    }

    private static void assertEveryStartFindsItsLine(Account account, List<Instant> instants) {
        for (int i = 0; i < ENTRIES; i += 7) {
            Statement rest = account.statement(StatementPeriod.between(instants.get(i), Instant.MAX));
            assertThat(rest.opening()).isEqualTo(inr(i + ".00"));
            assertThat(rest.page(0, 1))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.balance()).isEqualTo(rest.opening().plus(inr("1.00"))));
        }
    }

    private static void assertPagesMakeTheLines(Statement statement) {
        List<StatementLine> lines = statement.lines().toList();
        assertThat(lines).extracting(StatementLine::seq).first().isEqualTo(1L);
        assertThat(lines).hasSize(ENTRIES);
        for (int limit : new int[] {1, 7, 90, 270, 1_000}) {
            List<StatementLine> walked = new ArrayList<>();
            long after = 0;
            for (List<StatementLine> page = statement.page(after, limit);
                    !page.isEmpty();
                    page = statement.page(after, limit)) {
                walked.addAll(page);
                after = page.get(page.size() - 1).seq();
            }
            assertThat(walked).isEqualTo(lines);
        }
        Money running = statement.opening();
        for (StatementLine line : lines) {
            running = running.plus(line.amount());
            assertThat(line.balance()).isEqualTo(running);
        }
        assertThat(running).isEqualTo(statement.closing());
    }
}
