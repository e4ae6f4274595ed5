package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Actor;
import com.moneyflo.Fault;
import com.moneyflo.Health;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StorageException;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderEvent;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One standing order that cannot be begun, paid or recorded is left alone and told; all others are paid and recorded.
 */
@Timeout(120)
public abstract class DamagedOrdersContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final StandingOrderOptions ASKED =
            StandingOrderOptions.in(ZoneOffset.UTC).at(LocalTime.of(6, 0)).manual();

    final String url;
    final TestClock clock = new TestClock();
    JdbcBank bank;
    Account asha;
    Account ravi;
    private StandingOrders orders;

    DamagedOrdersContract(TestDatabase database) {
        url = database.freshUrl();
        clock.advance(Duration.between(clock.instant(), TODAY.atTime(7, 0).toInstant(ZoneOffset.UTC)));
        open(ASKED);
        update("ALTER TABLE mf_account DROP CONSTRAINT mf_account_status_ck");
        asha = account();
        ravi = account();
        asha.deposit(inr("1000.00"));
    }

    private void open(StandingOrderOptions options) {
        bank = JdbcBank.builder(url).clock(clock).standingOrders(options).open();
        orders = bank.standingOrders();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void anOrderThatCannotBeRecordedStopsNoOther() {
        StandingOrderId bad = order();
        List<StandingOrderId> good = Stream.generate(this::order).limit(5).toList();
        set("steps = 0", bad);

        assertThat(orders.runDue()).isEqualTo(5);
        good.forEach(id -> assertPaid(id, 1));
        assertPaid(bad, 0);
        assertThat(ravi.balance().posted()).isEqualTo(inr("6.00"));
        assertThat(problem("orders"))
                .contains(bad.toString())
                .doesNotContain(good.get(0).toString());
        assertThat(bank.verify().faults())
                .extracting(Fault::message)
                .anySatisfy(fault -> assertThat(fault).contains(bad.toString()));

        clock.advance(Duration.ofDays(1));
        assertThat(orders.runDue()).isEqualTo(5);
        good.forEach(id -> assertPaid(id, 2));
        assertThat(orders.runDue()).isZero();
        assertThat(problem("orders")).contains(bad.toString());
        assertThatThrownBy(() -> orders.end(bad, Actor.BANK)).isInstanceOf(StorageException.class);

        set("steps = 1", bad);
        assertThat(orders.runDue()).isZero();
        assertThat(problem("orders")).contains(bad.toString());
        clock.advance(Duration.ofSeconds(61));
        assertThat(orders.runDue()).isEqualTo(2);
        assertPaid(bad, 2);
        assertThat(ravi.balance().posted()).isEqualTo(inr("12.00"));
        assertThat(problem("orders")).isEmpty();
        assertThat(bank.verify().faults()).isEmpty();
    }

    @Test
    void anOrderThatCannotBeBegunStopsNoOther() {
        StandingOrderId bad = orders.place(
                        NewStandingOrder.paying(
                                        asha.number(), ravi.number(), inr("1.00"), "Ravi", Schedule.everyDays(1))
                                .startingOn(TODAY.plusDays(1))
                                .remindDaysBefore(1),
                        Actor.CUSTOMER)
                .id();
        List<StandingOrderId> good = Stream.generate(this::order).limit(5).toList();
        set("steps = 0", bad);

        assertThat(orders.runDue()).isEqualTo(5);
        good.forEach(id -> assertPaid(id, 1));
        assertThat(problem("orders")).contains(bad.toString());
        clock.advance(Duration.ofDays(1));
        assertThat(orders.runDue()).isEqualTo(5);
        assertThat(problem("orders")).contains(bad.toString());

        set("steps = 1", bad);
        bank.close();
        open(ASKED);
        assertThat(orders.runDue()).isEqualTo(1);
        assertThat(problem("orders")).isEmpty();
    }

    @Test
    void manyThatCannotBeBegunDoNotHideWhatComesBehind() {
        List<StandingOrderId> bad = Stream.generate(this::order).limit(30).toList();
        bad.forEach(id -> orders.pause(id, Actor.BANK));
        update("UPDATE mf_standing_order SET state = 'ACTIVE', wake_at = 0, steps = 0, due_on = '2026-01-05',"
                + " try_on = '2026-01-05', remind_days = 30");
        StandingOrderId good = order();
        assertThat(orders.runDue()).isEqualTo(1);
        assertPaid(good, 1);
        assertThat(problem("orders")).contains(bad.get(0).toString()).contains("at least 10 in total");
    }

    @Test
    void whatAnotherBankOrAPersonHasSeenToIsNoProblemAnyMore() {
        StandingOrderId bad = order();
        set("steps = 0", bad);
        assertThat(orders.runDue()).isZero();
        assertThat(problem("orders")).contains(bad.toString());
        update("DELETE FROM mf_standing_order_trail");
        update("DELETE FROM mf_standing_order");
        assertThat(orders.runDue()).isZero();
        assertThat(problem("orders")).isEmpty();
    }

    @Test
    void aPayeeWhoseAccountCannotBeReadIsToldUntilThePaymentIsMade() {
        StandingOrderId waiting = order();
        update(
                "UPDATE mf_account SET status = 'DORMANT' WHERE id = ?",
                ravi.number().serial());
        assertThat(orders.runDue()).isZero();
        assertThat(problem("orders")).contains(waiting.toString()).contains("mf_account");
        assertThat(problem("rows")).contains("mf_account (column status)");
        assertThat(orders.runDue()).isZero();
        assertThat(problem("orders")).contains(waiting.toString());

        update(
                "UPDATE mf_account SET status = 'OPEN' WHERE id = ?",
                ravi.number().serial());
        clock.advance(Duration.ofSeconds(61));
        assertThat(orders.runDue()).isEqualTo(1);
        assertThat(problem("orders")).isEmpty();
    }

    @Test
    void theThreadSaysSoForAsLongAsItIsSo() {
        StandingOrderId bad = order();
        set("steps = 0", bad);
        bank.close();
        open(StandingOrderOptions.in(ZoneOffset.UTC).at(LocalTime.of(6, 0)).pollInterval(Duration.ofMillis(100)));
        for (int look = 0; look < 4; look++) {
            StandingOrderId good = order();
            eventually(() ->
                    orders.find(good).orElseThrow().due().filter(TODAY::equals).isEmpty());
            eventually(() -> problem("orders").contains(bad.toString()));
            assertThat(Stream.generate(() -> problem("orders")).limit(1_000))
                    .allMatch(said -> said.contains(bad.toString()));
        }
        set("steps = 1", bad);
        clock.advance(Duration.ofSeconds(61));
        eventually(() -> problem("orders").isEmpty());
        assertPaid(bad, 1);
    }

    @Test
    void whatWasMissedForDecadesIsSkippedInOneStep() {
        StandingOrderId old = order();
        set("due_on = '1970-01-02', try_on = '1970-01-02'", old);
        bank.close();
        open(ASKED.skipOlderThan(3));
        assertThat(orders.runDue()).isEqualTo(4);
        List<StandingOrderEvent> trail = orders.trail(old);
        assertThat(trail).hasSizeLessThan(400);
        assertThat(trail.get(trail.size() - 5).act()).isEqualTo(StandingOrderAct.SKIPPED);
        assertThat(trail.get(trail.size() - 5).reason()).contains("missed too long ago, like all since 1971-01-03");
        assertThat(trail.get(trail.size() - 5).due()).contains(TODAY.minusDays(4));
        assertThat(orders.find(old).orElseThrow().due()).contains(TODAY.plusDays(1));
    }

    @Test
    void aPauseOfDecadesIsSkippedInOneStep() {
        StandingOrderId old = order();
        orders.pause(old, Actor.BANK);
        set("due_on = '1970-01-02', try_on = '1970-01-02'", old);
        orders.resume(old, Actor.BANK);
        assertThat(orders.trail(old)).hasSizeLessThan(400);
        assertThat(orders.find(old).orElseThrow().due()).contains(TODAY.plusDays(1));
    }

    final StandingOrderId order() {
        return orders.place(
                        NewStandingOrder.paying(
                                        asha.number(), ravi.number(), inr("1.00"), "Ravi", Schedule.everyDays(1))
                                .remindDaysBefore(0),
                        Actor.CUSTOMER)
                .id();
    }

    final void assertPaid(StandingOrderId id, int times) {
        assertThat(orders.trail(id))
                .filteredOn(event -> event.act() == StandingOrderAct.PAID)
                .hasSize(times);
    }

    final String problem(String part) {
        return problem(bank, part);
    }

    static String problem(JdbcBank bank, String part) {
        return bank.health().failing().stream()
                .filter(one -> one.name().equals(part))
                .map(Health.Part::problem)
                .findFirst()
                .orElse("");
    }

    static void eventually(BooleanSupplier so) {
        Instant deadline = Instant.now().plusSeconds(40);
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private void set(String assignments, StandingOrderId id) {
        update("UPDATE mf_standing_order SET " + assignments + " WHERE id = ?", (Object) OutboxRows.bytes(id.value()));
    }

    final void update(String sql, Object... values) {
        new OutboxRows(url).update(sql, values);
    }

    private Account account() {
        NewCustomer customer =
                NewCustomer.named("Asha", "Rao").phone("+910000000001").notificationsEnabled(true);
        return bank.openAccount(bank.register(customer).id(), "INR");
    }

    static Money inr(String amount) {
        return Money.of("INR", amount);
    }
}
