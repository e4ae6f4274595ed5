package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.Posting;
import com.moneyflo.Statement;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.TransferKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank's answers about an account's past. */
public abstract class StatementsContract extends Contract {

    private static final Duration SECOND = Duration.ofSeconds(1);

    StatementsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aStatementBeginsAndEndsWithABalanceAndHasALineForEachEntry() {
        clock.advance(SECOND);
        Instant start = clock.instant();
        Transfer out = asha.transfer(ravi.number(), inr("300.00"), Memo.of("November"));
        Transfer in = asha.deposit(inr("50.00"));
        clock.advance(SECOND);
        Instant end = clock.instant();
        asha.withdraw(inr("1.00"));
        Statement statement = asha.statement(StatementPeriod.between(start, end));

        assertThat(statement.account()).isEqualTo(asha.number());
        assertThat(statement.period()).isEqualTo(StatementPeriod.between(start, end));
        assertThat(statement.opening()).isEqualTo(inr("1000.00"));
        assertThat(statement.closing()).isEqualTo(inr("750.00"));
        assertThat(statement.size()).isEqualTo(2);
        assertThat(statement.lines())
                .containsExactly(
                        StatementLine.builder(2, start, out.id())
                                .kind(TransferKind.TRANSFER)
                                .memo(Memo.of("November"))
                                .amount(inr("-300.00"))
                                .balance(inr("700.00"))
                                .build(),
                        StatementLine.builder(3, start, in.id())
                                .kind(TransferKind.DEPOSIT)
                                .amount(inr("50.00"))
                                .balance(inr("750.00"))
                                .build());
    }

    @Test
    void aPeriodHasItsStartAndNotItsEndToTheMicrosecond() {
        Duration microsecond = Duration.ofNanos(1_000);
        clock.advance(SECOND);
        Instant at = clock.instant();
        asha.deposit(inr("1.00"));

        assertThat(linesBetween(at, at.plus(microsecond))).isEqualTo(1);
        assertThat(linesBetween(at.minus(microsecond), at.plus(microsecond))).isEqualTo(1);
        assertThat(linesBetween(at.minus(microsecond), at)).isZero();
        assertThat(linesBetween(at.plus(microsecond), at.plus(SECOND))).isZero();
        assertThat(linesBetween(at, at)).isZero();
        assertThat(linesBetween(at.plusNanos(1), at.plus(SECOND))).isZero();
        assertThat(linesBetween(at.minusNanos(1), at.plusNanos(1))).isEqualTo(1);
    }

    @Test
    void periodsThatTouchShareNoLineAndMissNone() {
        List<Instant> bounds = new ArrayList<>(List.of(clock.instant()));
        for (int i = 0; i < 5; i++) {
            clock.advance(SECOND);
            asha.deposit(inr("1.00"));
            asha.deposit(inr("2.00"));
            bounds.add(clock.instant());
        }
        bounds.add(Instant.MAX);
        List<StatementLine> joined = new ArrayList<>();
        Money balance = inr("0.00");
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Statement part = asha.statement(StatementPeriod.between(bounds.get(i), bounds.get(i + 1)));
            assertThat(part.opening()).isEqualTo(balance);
            balance = part.closing();
            joined.addAll(part.lines().toList());
        }

        assertThat(joined)
                .isEqualTo(asha.statement(StatementPeriod.all()).lines().toList());
    }

    @Test
    void allCoversEverything() {
        asha.withdraw(inr("1.00"));
        Statement all = asha.statement(StatementPeriod.all());

        assertThat(all.opening()).isEqualTo(inr("0.00"));
        assertThat(all.closing()).isEqualTo(inr("999.00"));
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.lines().map(StatementLine::amount)).containsExactly(inr("1000.00"), inr("-1.00"));
    }

    @Test
    void anAccountWithoutEntriesHasAnEmptyStatement() {
        Statement empty = ravi.statement(StatementPeriod.all());

        assertThat(empty.opening()).isEqualTo(inr("0.00"));
        assertThat(empty.closing()).isEqualTo(inr("0.00"));
        assertThat(empty.size()).isZero();
        assertThat(empty.lines()).isEmpty();
        assertThat(empty.page(0, 10)).isEmpty();
        assertThat(ravi.balanceAt(clock.instant())).isEqualTo(inr("0.00"));
    }

    @Test
    void aStatementStaysAsItIsWhileEntriesArrive() {
        Statement statement = asha.statement(StatementPeriod.all());
        Stream<StatementLine> lines = statement.lines();
        asha.deposit(inr("5.00"));

        assertThat(statement.closing()).isEqualTo(inr("1000.00"));
        assertThat(statement.size()).isEqualTo(1);
        assertThat(lines).hasSize(1);
        assertThat(statement.lines()).hasSize(1);
        assertThat(statement.page(1, 10)).isEmpty();
    }

    @Test
    void aHoldAndItsReleaseAreOnNoStatement() {
        bank.release(asha.hold(inr("5.00"), SECOND).id());
        refusalOf(() -> asha.withdraw(inr("1000.01")));

        assertThat(asha.statement(StatementPeriod.all()).size()).isEqualTo(1);
    }

    @Test
    void anAccountTwiceInOnePostingHasALineForEachLeg() {
        bank.post(Posting.builder()
                .debit(asha.number(), inr("10.00"))
                .credit(asha.number(), inr("4.00"))
                .credit(ravi.number(), inr("6.00"))
                .build());

        assertThat(asha.statement(StatementPeriod.all()).page(1, 10))
                .extracting(StatementLine::amount, StatementLine::balance)
                .containsExactlyInAnyOrder(tuple(inr("-10.00"), inr("990.00")), tuple(inr("4.00"), inr("994.00")));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void aPageHasOneToTenThousandLines(int limit) {
        Statement statement = asha.statement(StatementPeriod.all());

        assertThatThrownBy(() -> statement.page(0, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 10000")
                .hasMessageContaining(Integer.toString(limit));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE})
    void aPageBeginsAfterAnyNumber(long after) {
        assertThat(asha.statement(StatementPeriod.all()).page(after, 10_000)).hasSize(after < 1 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z"})
    void longAgoTheAccountHadNothing(Instant instant) {
        assertThat(asha.balanceAt(instant)).isEqualTo(inr("0.00"));
        assertThat(asha.statement(StatementPeriod.between(instant, Instant.MAX)).size())
                .isEqualTo(1);
    }

    private long linesBetween(Instant from, Instant to) {
        Statement statement = asha.statement(StatementPeriod.between(from, to));
        assertThat(statement.lines()).hasSize((int) statement.size());
        return statement.size();
    }
}
