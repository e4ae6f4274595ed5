package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Actor;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderOptions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A clock walks through two years, a leap day and eight changes of clocks among them; the books are compared with the
 * calendar, to the paisa and the hour.
 */
public abstract class OrderYearsContract {

    private static final LocalDate FROM = LocalDate.of(2027, 6, 15);
    private static final LocalDate UNTIL = LocalDate.of(2029, 6, 15);
    private static final Money PLENTY = Money.of("INR", "1000000.00");

    private final TestDatabase database;
    private final Duration step;
    private final TestClock clock = new TestClock();

    OrderYearsContract(TestDatabase database, Duration step) {
        this.database = database;
        this.step = step;
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kolkata, 06:00", "Europe/Berlin, 02:30", "America/New_York, 01:30"})
    void twoYearsOfPaymentsAreThoseOfTheCalendar(String zoneName, String time) {
        ZoneId zone = ZoneId.of(zoneName);
        LocalTime at = LocalTime.parse(time);
        goTo(FROM.atStartOfDay(zone).toInstant());
        StandingOrderOptions options = StandingOrderOptions.in(zone).at(at).manual();
        try (JdbcBank bank = JdbcBank.builder(database.freshUrl())
                .clock(clock)
                .standingOrders(options)
                .open()) {
            Account payer = open(bank);
            bank.internalAccount(InternalAccount.named("mint"), "INR").transfer(payer.number(), PLENTY);
            Map<Schedule, Account> paid = placeAll(bank, payer);
            Instant end = UNTIL.atStartOfDay(zone).toInstant();
            while (clock.instant().isBefore(end)) {
                bank.standingOrders().runDue();
                clock.advance(step);
            }
            paid.forEach((schedule, account) -> assertPaid(schedule, account, zone, at));
            Money spent = paid.values().stream()
                    .map(account -> account.balance().posted())
                    .reduce(Money::plus)
                    .orElseThrow();
            assertThat(payer.balance().posted()).isEqualTo(PLENTY.minus(spent));
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    private static Map<Schedule, Account> placeAll(JdbcBank bank, Account payer) {
        Map<Schedule, Account> paid = new LinkedHashMap<>();
        for (Schedule schedule : List.of(
                Schedule.monthly(31),
                Schedule.monthly(29),
                Schedule.monthly(1),
                Schedule.weekly(DayOfWeek.SUNDAY),
                Schedule.everyDays(10),
                Schedule.once(LocalDate.of(2028, 2, 29)))) {
            Account account = open(bank);
            bank.standingOrders()
                    .place(
                            NewStandingOrder.paying(
                                    payer.number(), account.number(), price(paid.size()), "Landlord", schedule),
                            Actor.BANK);
            paid.put(schedule, account);
        }
        return paid;
    }

    /** Each due date once, at the first look on or after its moment, and in all so many times the price. */
    private void assertPaid(Schedule schedule, Account account, ZoneId zone, LocalTime at) {
        List<StatementLine> lines =
                account.statement(StatementPeriod.all()).lines().collect(Collectors.toList());
        List<LocalDate> expected =
                FROM.datesUntil(UNTIL).filter(day -> isDue(schedule, day)).toList();
        assertThat(lines.stream().map(line -> line.at().atZone(zone).toLocalDate()))
                .as("%s in %s", schedule, zone)
                .isEqualTo(expected);
        assertThat(lines).allSatisfy(line -> {
            Instant paid = line.at();
            Instant due =
                    paid.atZone(zone).toLocalDate().atTime(at).atZone(zone).toInstant();
            assertThat(Duration.between(due, paid)).isBetween(Duration.ZERO, step.minusNanos(1));
        });
    }

    /** By the calendar, not by the schedule's own arithmetic. */
    private static boolean isDue(Schedule schedule, LocalDate day) {
        if (schedule instanceof Schedule.Monthly monthly) {
            boolean lastDay = day.plusDays(1).getDayOfMonth() == 1;
            return day.getDayOfMonth() == monthly.day() || (lastDay && day.getDayOfMonth() < monthly.day());
        } else if (schedule instanceof Schedule.Weekly weekly) {
            return day.getDayOfWeek() == weekly.day();
        } else if (schedule instanceof Schedule.EveryDays every) {
            return (day.toEpochDay() - FROM.toEpochDay()) % every.days() == 0;
        }
        return day.equals(((Schedule.Once) schedule).day());
    }

    private static Money price(int number) {
        return Money.ofMinor("INR", 100_01 + number);
    }

    private static Account open(JdbcBank bank) {
        return bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
    }

    private void goTo(Instant then) {
        clock.advance(Duration.between(clock.instant(), then));
    }
}
