package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.moneyflo.Account;
import com.moneyflo.Fault;
import com.moneyflo.Fault.Rule;
import com.moneyflo.Health;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.JdbcBank;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock was wrong once. What was written then keeps its time, and nothing else is wrong for it. */
public abstract class WrongClockContract {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final TestDatabase database;
    private final TestDatabase.SharedBank own;
    private final TestClock clock;
    private final JdbcBank bank;
    private final Account asha;
    private final Account ravi;

    WrongClockContract(TestDatabase database) {
        this.database = database;
        own = new TestDatabase.SharedBank(database, database.freshUrl());
        clock = own.clock;
        bank = own.bank;
        asha = open(bank);
        ravi = open(bank);
        asha.deposit(inr("1000.00"));
        ravi.deposit(inr("1000.00"));
        clock.advance(HOUR);
    }

    @AfterEach
    void theBankIsClosed() {
        bank.close();
    }

    @Test
    void aHoldOfADayLivesOnAfterADepositOfNextYear() {
        Hold hold = asha.hold(inr("100.00"), DAY);
        whileTheClockIsWrongBy(YEAR, () -> ravi.deposit(inr("1.00")));
        asha.transfer(ravi.number(), inr("1.00"));

        assertThat(asha.holds()).containsExactly(hold);
        bank.capture(hold.id(), ravi.number());
    }

    @Test
    void aHoldOfAMinuteEndsAfterAMinuteOnAnAccountThatHasEntriesOfNextYear() {
        whileTheClockIsWrongBy(YEAR, () -> asha.deposit(inr("1.00")));
        Hold hold = asha.hold(inr("100.00"), Duration.ofMinutes(1));
        assertThat(hold.placedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(1));

        assertThat(asha.holds()).isEmpty();
        asha.withdraw(inr("1001.00"));
        assertThat(bank.hold(hold.id()).orElseThrow().status()).isEqualTo(HoldStatus.EXPIRED);
        onlyTimesAreWrong();
    }

    @Test
    void otherAccountsGoByTheClock() {
        whileTheClockIsWrongBy(YEAR, () -> asha.deposit(inr("1.00")));
        Transfer receipt = asha.transfer(ravi.number(), inr("5.00"));
        clock.advance(HOUR);
        Transfer later = ravi.withdraw(inr("5.00"));

        assertThat(receipt.at()).isEqualTo(clock.instant().minus(HOUR));
        assertThat(bank.find(receipt.id())).contains(receipt);
        assertThat(later.at()).isEqualTo(clock.instant());
        assertThat(ravi.balanceAt(later.at().minus(HOUR))).isEqualTo(inr("1005.00"));
        assertThat(ravi.statement(until(clock.instant().plusNanos(1_000))).lines())
                .extracting(StatementLine::at)
                .contains(receipt.at(), later.at());
        onlyTimesAreWrong();
    }

    @Test
    void statementsAndBalancesUntilNowHaveAllEntriesThoughSomeAreOfNextYear() {
        whileTheClockIsWrongBy(YEAR, () -> asha.deposit(inr("1.00")));
        assertThat(asha.balanceAt(clock.instant())).isEqualTo(inr("1001.00"));
        assertThat(asha.statement(until(clock.instant())).lines()).hasSize(2);
        clock.advance(HOUR);
        asha.withdraw(inr("2.00"));

        assertThat(asha.balanceAt(clock.instant())).isEqualTo(inr("999.00"));
        assertThat(asha.statement(until(clock.instant())).lines()).hasSize(3);
    }

    @Test
    void periodsThatAreOverHaveWhatHappenedInThemThoughTheAccountWasAheadThen() {
        whileTheClockIsWrongBy(YEAR, () -> asha.deposit(inr("1.00")));
        Instant start = clock.instant();
        List<Transfer> made = Stream.of("2.00", "3.00", "4.00")
                .map(amount -> {
                    clock.advance(DAY);
                    return asha.withdraw(inr(amount));
                })
                .toList();
        clock.advance(HOUR);
        everyDayHasItsLine(start, made);
        clock.advance(YEAR.multipliedBy(2));
        asha.withdraw(inr("5.00"));
        everyDayHasItsLine(start, made);
        assertThat(asha.statement(StatementPeriod.all()).lines()).hasSize(6);
    }

    @Test
    void aClockThatWasAYearBehindNeverMakesAnEntryOlderThanTheOneBeforeIt() {
        whileTheClockIsWrongBy(YEAR.negated(), () -> asha.deposit(inr("1.00")));
        asha.withdraw(inr("2.00"));

        assertThat(asha.statement(StatementPeriod.all()).lines()).hasSize(3);
        assertThat(asha.balanceAt(clock.instant())).isEqualTo(inr("999.00"));
        assertThat(bank.verify().faults()).isEmpty();
    }

    @Test
    void aKeyUsedWhileTheClockWasWrongHasTheSameReceiptAfterwards() {
        IdempotencyKey key = IdempotencyKey.of("salary");
        Transfer[] first = new Transfer[1];
        whileTheClockIsWrongBy(YEAR, () -> first[0] = asha.deposit(inr("1.00"), key));

        assertThat(asha.deposit(inr("1.00"), key)).isEqualTo(first[0]);
        assertThat(bank.reverse(first[0].id()).at()).isEqualTo(clock.instant());
        onlyTimesAreWrong();
    }

    @Test
    void aClockThatJumpsToAndFroLosesNothing() {
        for (long hours : new long[] {5, -7, 48, -1, 0, 9_000, -9_000, 3}) {
            whileTheClockIsWrongBy(Duration.ofHours(hours), () -> asha.transfer(ravi.number(), inr("1.00")));
            whileTheClockIsWrongBy(Duration.ofHours(-hours), () -> ravi.transfer(asha.number(), inr("1.00")));
        }

        assertThat(asha.balanceAt(clock.instant())).isEqualTo(inr("1000.00"));
        assertThat(asha.statement(until(clock.instant())).lines()).hasSize(17);
        onlyTimesAreWrong();
    }

    @Test
    void verifyAndHealthNameWhatIsLaterThanTheClockUntilTheClockHasReachedIt() {
        assertThat(bank.verify().faults()).isEmpty();
        whileTheClockIsWrongBy(YEAR, () -> asha.deposit(inr("1.00")));
        asha.withdraw(inr("1.00"));

        assertThat(bank.verify().faults())
                .extracting(Fault::message)
                .anySatisfy(message -> assertThat(message).contains("account " + asha.number(), "later than the clock"))
                .noneSatisfy(
                        message -> assertThat(message).contains(ravi.number().toString()));
        assertThat(bank.health().parts())
                .filteredOn(part -> part.state() == Health.State.FAILING)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.name()).isEqualTo("clock");
                    assertThat(part.problem()).contains("the database's clock has not reached");
                });
        clock.advance(YEAR);
        assertThat(bank.verify().faults()).isEmpty();
    }

    @Test
    void aBankAYearAheadHarmsNoneThatGoesByTheDatabasesOwnClock() {
        String url = database.freshUrl();
        try (JdbcBank right = database.builder(url).open()) {
            Account meena = open(right);
            meena.deposit(inr("100.00"));
            Hold day = meena.hold(inr("10.00"), DAY);
            try (JdbcBank wrong = database.builder(url)
                    .clock(Clock.offset(Clock.systemUTC(), YEAR))
                    .open()) {
                open(wrong).deposit(inr("1.00"));
            }
            Transfer after = meena.deposit(inr("5.00"));

            assertThat(after.at()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
            assertThat(meena.holds()).containsExactly(day);
            assertThat(meena.statement(until(Instant.now().plusSeconds(1))).lines())
                    .hasSize(2);
            assertThat(right.verify().faults()).extracting(Fault::rule).containsOnly(Rule.FUTURE);
        }
    }

    @Test
    void aHostsTransactionGoesByTheClockToo() throws SQLException {
        whileTheClockIsWrongBy(DAY, () -> asha.deposit(inr("1.00")));
        try (Connection connection = own.connect()) {
            connection.setAutoCommit(false);
            Transfer joined = bank.joining(connection).account(asha.number()).transfer(ravi.number(), inr("2.00"));
            connection.commit();

            assertThat(joined.at()).isEqualTo(clock.instant());
        }
        assertThat(ravi.statement(until(clock.instant().plusNanos(1_000))).lines())
                .hasSize(2);
        onlyTimesAreWrong();
    }

    private void everyDayHasItsLine(Instant start, List<Transfer> made) {
        for (int day = 0; day < made.size(); day++) {
            Transfer one = made.get(day);
            Instant from = start.plus(DAY.multipliedBy(day)).plusNanos(1_000);
            assertThat(asha.statement(StatementPeriod.between(from, from.plus(DAY)))
                            .lines())
                    .filteredOn(line -> line.transfer().equals(one.id()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.at()).isEqualTo(one.at()));
            assertThat(asha.balanceAt(one.at()))
                    .isEqualTo(one.entries().stream()
                            .filter(entry -> entry.account().equals(asha.number()))
                            .findFirst()
                            .orElseThrow()
                            .balance());
        }
    }

    private void onlyTimesAreWrong() {
        assertThat(bank.verify().faults()).extracting(Fault::rule).containsOnly(Rule.FUTURE);
    }

    private void whileTheClockIsWrongBy(Duration by, Runnable work) {
        clock.advance(by);
        work.run();
        clock.advance(by.negated());
    }

    private static StatementPeriod until(Instant to) {
        return StatementPeriod.between(Instant.EPOCH, to);
    }

    private static Account open(JdbcBank bank) {
        return bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
    }

    private static Money inr(String amount) {
        return Money.of("INR", amount);
    }
}
