package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Actor;
import com.moneyflo.Fault.Rule;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.jdbc.WrittenNotices;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrderState;
import com.moneyflo.order.StandingOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/**
 * A bank in India on the morning of a Thursday, 1 January 2026, that looks for what is due when it is told to; INR
 * 10000.00 on the first of two accounts.
 */
public abstract class StandingOrdersContract {

    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    static final Money RENT = inr("900.00");
    static final Actor DESK = Actor.of("desk:17");

    private static final Map<TestDatabase, String> URLS = new EnumMap<>(TestDatabase.class);

    final String url;
    final TestClock clock = new TestClock();
    final List<JdbcBank> banks = new ArrayList<>();
    private final List<StandingOrderId> placed = new ArrayList<>();
    StandingOrderOptions options = StandingOrderOptions.in(INDIA).manual();
    JdbcBank bank;
    StandingOrders orders;
    Account asha;
    Account ravi;

    StandingOrdersContract(TestDatabase database) {
        synchronized (URLS) {
            url = URLS.computeIfAbsent(database, TestDatabase::freshUrl);
        }
        at(NEW_YEAR, LocalTime.of(5, 0));
        reopen();
        asha = open("+910000000001");
        ravi = open("+910000000002");
        asha.deposit(inr("10000.00"));
    }

    /**
     * Each order is ended, so that it stays out of the tests that come after. Each test begins on New Year, so entries
     * of other tests may be later than the clock.
     */
    @AfterEach
    void theLedgerIsSound() {
        placed.forEach(id -> orders.end(id, Actor.BANK));
        assertThat(bank.verify().faults())
                .filteredOn(fault -> fault.rule() != Rule.FUTURE)
                .isEmpty();
        banks.forEach(JdbcBank::close);
    }

    /** A bank as another JVM would open it, from now on the one that is spoken to. */
    void reopen() {
        bank = another();
        orders = bank.standingOrders();
    }

    JdbcBank another() {
        JdbcBank opened =
                JdbcBank.builder(url).clock(clock).standingOrders(options).open();
        banks.add(opened);
        return opened;
    }

    Account open(String phone) {
        NewCustomer customer = NewCustomer.named("Asha", "Rao").phone(phone).notificationsEnabled(true);
        return bank.openAccount(bank.register(customer).id(), "INR");
    }

    NewStandingOrder rent(Schedule schedule) {
        return NewStandingOrder.paying(asha.number(), ravi.number(), RENT, "Ravi Iyer", schedule);
    }

    StandingOrderId place(NewStandingOrder order) {
        StandingOrderId id = orders.place(order, Actor.CUSTOMER).id();
        placed.add(id);
        return id;
    }

    StandingOrder now(StandingOrderId id) {
        return orders.find(id).orElseThrow();
    }

    /** The clock goes to a time of a day in India. */
    final void at(LocalDate day, LocalTime time) {
        Instant then = ZonedDateTime.of(day, time, INDIA).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
    }

    /** At ten past six on each of the days until that one, what is due is done. */
    void liveUntil(LocalDate last) {
        LocalDate today = clock.instant().atZone(INDIA).toLocalDate();
        today.datesUntil(last.plusDays(1)).forEach(day -> {
            at(day, LocalTime.of(6, 10));
            orders.runDue();
        });
    }

    /** Each as {@code PAID 2026-01-31}, in their order; without reminders. */
    List<String> trail(StandingOrderId id) {
        return orders.trail(id).stream()
                .filter(event -> event.act() != StandingOrderAct.REMINDED)
                .map(event -> event.act() + event.due().map(day -> " " + day).orElse(""))
                .toList();
    }

    /** Those of the notices that are about standing orders. */
    List<String> told(Account account) {
        return WrittenNotices.about(url, account.number()).stream()
                .filter(notice -> notice.startsWith("PAYMENT"))
                .toList();
    }

    void assertBalance(Account account, String amount) {
        assertThat(account.balance().posted()).isEqualTo(inr(amount));
    }

    void assertEnded(StandingOrderId id) {
        assertThat(now(id).state()).isEqualTo(StandingOrderState.ENDED);
        assertThat(now(id).due()).isEmpty();
    }

    static Money inr(String amount) {
        return Money.of("INR", amount);
    }
}
