package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.CutShort;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.order.HolidayRule;
import com.moneyflo.order.RetryRule;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bank pays each due date once, even if several processes run, or one dies or sleeps. */
public abstract class OrderOnceContract extends StandingOrdersContract {

    private static final LocalDate FIFTH = LocalDate.of(2026, 1, 5);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(61);

    OrderOnceContract(TestDatabase database) {
        super(database);
    }

    @Test
    void fourBanksAtOncePayEachDueDateOnce() {
        List<StandingOrderId> ids = IntStream.range(0, 30)
                .mapToObj(i -> place(rent(Schedule.everyDays(1))))
                .toList();
        ids.forEach(id -> orders.change(id, inr("1.00"), DESK));
        at(FIFTH, LocalTime.NOON);
        List<JdbcBank> four = List.of(bank, another(), another(), another());
        List<Object> counts =
                Contract.atOnce(4, i -> four.get(i).standingOrders().runDue());
        // A process passes a row that another holds, and that one does the rest: once more, for the rows without a
        // holder.
        int rest = orders.runDue();
        assertThat(counts).hasOnlyElementsOfType(Integer.class);
        assertThat(counts.stream().mapToInt(Integer.class::cast).sum() + rest).isEqualTo(150);
        assertBalance(ravi, "150.00");
        assertThat(ids)
                .allSatisfy(id -> assertThat(trail(id))
                        .containsExactly(
                                "PLACED 2026-01-01",
                                "CHANGED 2026-01-01",
                                "PAID 2026-01-01",
                                "PAID 2026-01-02",
                                "PAID 2026-01-03",
                                "PAID 2026-01-04",
                                "PAID 2026-01-05"));
    }

    @Test
    void aKeyThatACallerOfAnOlderVersionTookStopsNeitherThePaymentNorTheOrder() throws SQLException {
        StandingOrderId id = place(rent(Schedule.monthly(5)).retry(RetryRule.none()));
        StandingOrderId other = place(rent(Schedule.monthly(5)));
        take("order:" + id + ":2026-01-05:1");
        at(FIFTH, LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(3);
        assertBalance(ravi, "1800.00");
        assertThat(trail(id)).containsExactly("PLACED 2026-01-05", "REFUSED 2026-01-05", "PAID 2026-01-05");
        assertThat(orders.trail(id).get(1).reason()).contains("KEY_TAKEN");
        assertThat(trail(other)).contains("PAID 2026-01-05");
        assertThat(now(id).due()).contains(LocalDate.of(2026, 2, 5));
    }

    @Test
    void anOrderUnderWayWhoseKeyIsTakenCanBeEnded() throws SQLException {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        at(FIFTH, LocalTime.of(6, 0));
        CutShort.beforePosting(another());
        take("order:" + id + ":2026-01-05:1");
        orders.end(id, DESK);
        assertEnded(id);
        assertBalance(ravi, "0.00");
    }

    /** As a version that knew no keys of its own would have let a caller do. */
    private void take(String key) throws SQLException {
        Transfer taken = asha.deposit(inr("1.00"), IdempotencyKey.of("taken"));
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE mf_transfer SET idem_key = ? WHERE id = ?")) {
            statement.setBytes(1, key.getBytes(StandardCharsets.UTF_8));
            statement.setBytes(2, OutboxRows.bytes(taken.id().value()));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void killedAfterTheMoneyMovedItIsNotMovedAgain() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        at(FIFTH, LocalTime.of(6, 0));
        CutShort.afterPosting(another());
        assertBalance(ravi, "900.00");
        assertThat(now(id).due()).contains(FIFTH);
        assertThat(orders.runDue()).isZero();
        clock.advance(TAKEN_OVER);
        assertThat(orders.runDue()).isEqualTo(1);
        assertBalance(ravi, "900.00");
        assertThat(trail(id)).containsExactly("PLACED 2026-01-05", "PAID 2026-01-05");
        assertThat(now(id).due()).contains(LocalDate.of(2026, 2, 5));
    }

    @Test
    void killedBeforeTheMoneyMovedItIsMoved() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        at(FIFTH, LocalTime.of(6, 0));
        CutShort.beforePosting(another());
        assertBalance(ravi, "0.00");
        clock.advance(TAKEN_OVER);
        assertThat(orders.runDue()).isEqualTo(1);
        assertBalance(ravi, "900.00");
        assertThat(trail(id)).containsExactly("PLACED 2026-01-05", "PAID 2026-01-05");
    }

    @Test
    void killedAfterARefusalItIsToldOnceAndCountedOnce() {
        StandingOrderId id = place(rent(Schedule.monthly(5)).remindDaysBefore(0));
        asha.freeze();
        at(FIFTH, LocalTime.of(6, 0));
        CutShort.afterPosting(another());
        asha.unfreeze();
        clock.advance(TAKEN_OVER);
        orders.runDue();
        assertThat(now(id).failures()).isEqualTo(1);
        assertThat(told(asha)).containsExactly("PAYMENT_REFUSED INR 900.00");
        liveUntil(FIFTH.plusDays(1));
        assertBalance(ravi, "900.00");
    }

    @Test
    void whoSleepsAndWakesWritesNothingDownTwice() {
        StandingOrderId id = place(rent(Schedule.monthly(5)).times(2));
        at(FIFTH, LocalTime.of(6, 0));
        CutShort asleep = CutShort.afterPosting(another());
        assertThat(asleep.payments()).isEqualTo(1);
        clock.advance(TAKEN_OVER);
        orders.runDue();
        assertThat(asleep.goOn()).isZero();
        assertThat(now(id).remaining()).hasValue(1);
        assertBalance(ravi, "900.00");
    }

    @Test
    void aPaymentThatWasBegunIsMadeBeforeItsOrderIsChanged() {
        List<StandingOrderId> ids =
                Stream.generate(() -> place(rent(Schedule.monthly(5)))).limit(4).toList();
        at(FIFTH, LocalTime.of(6, 0));
        CutShort asleep = CutShort.afterPosting(another());
        orders.end(ids.get(0), DESK);
        orders.pause(ids.get(1), DESK);
        orders.change(ids.get(2), inr("1.00"), DESK);
        orders.change(ids.get(3), Schedule.monthly(7), LocalDate.of(2026, 1, 6), DESK);
        assertThat(asleep.goOn()).isZero();
        assertBalance(ravi, "3600.00");
        assertThat(trail(ids.get(0))).containsExactly("PLACED 2026-01-05", "PAID 2026-01-05", "ENDED 2026-02-05");
        assertThat(trail(ids.get(1))).containsExactly("PLACED 2026-01-05", "PAID 2026-01-05", "PAUSED 2026-02-05");
        assertThat(trail(ids.get(2))).containsExactly("PLACED 2026-01-05", "PAID 2026-01-05", "CHANGED 2026-02-05");
        assertThat(now(ids.get(3)).due()).contains(LocalDate.of(2026, 1, 7));
    }

    @Test
    void changesAndPaymentsAtOnceLoseNeither() {
        List<StandingOrderId> ids = Stream.generate(() -> place(rent(Schedule.everyDays(1))))
                .limit(8)
                .toList();
        at(NEW_YEAR, LocalTime.of(6, 0));
        JdbcBank other = another();
        Contract.atOnce(4, i -> switch (i) {
            case 0 -> orders.runDue();
            case 1 -> other.standingOrders().runDue();
            case 2 -> ids.stream().map(id -> orders.end(id, DESK)).toList();
            default ->
                ids.stream().map(id -> other.standingOrders().pause(id, DESK)).toList();
        });
        orders.runDue();
        ids.forEach(this::assertEnded);
        long paid = ids.stream()
                .flatMap(id -> orders.trail(id).stream())
                .filter(event -> event.act() == StandingOrderAct.PAID)
                .count();
        assertThat(ravi.balance().posted().minor()).isEqualTo(paid * RENT.minor());
    }

    @Test
    void whatOthersStandInTheWayOfIsTriedAgain() throws SQLException {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        at(FIFTH, LocalTime.of(6, 0));
        try (JdbcBank hurried = JdbcBank.builder(url)
                        .clock(clock)
                        .timeout(Duration.ofMillis(300))
                        .standingOrders(options)
                        .open();
                Connection stranger = DriverManager.getConnection(url)) {
            stranger.setAutoCommit(false);
            hold(stranger);
            assertThat(hurried.standingOrders().runDue()).isZero();
            assertThat(now(id).failures()).isZero();
            assertThat(now(id).due()).contains(FIFTH);
            stranger.rollback();
        }
        clock.advance(TAKEN_OVER);
        orders.runDue();
        assertBalance(ravi, "900.00");
        assertThat(trail(id)).containsExactly("PLACED 2026-01-05", "PAID 2026-01-05");
    }

    @Test
    void aBankLooksByItselfAndBringsToItsEndWhatItBeganBeforeItIsClosed() throws InterruptedException {
        StandingOrderId id = place(rent(Schedule.monthly(5)).remindDaysBefore(0));
        at(FIFTH, LocalTime.of(6, 0));
        CountDownLatch recording = new CountDownLatch(1);
        options = StandingOrderOptions.in(INDIA)
                .pollInterval(Duration.ofMillis(100))
                .holidays(
                        day -> {
                            if (day.equals(LocalDate.of(2026, 2, 5))) {
                                recording.countDown();
                            }
                            return false;
                        },
                        HolidayRule.NEXT);
        JdbcBank running = another();
        assertThat(recording.await(60, TimeUnit.SECONDS)).isTrue();
        running.close();
        assertBalance(ravi, "900.00");
        assertThat(trail(id)).containsExactly("PLACED 2026-01-05", "PAID 2026-01-05");
    }

    private void hold(Connection stranger) throws SQLException {
        try (PreparedStatement statement =
                stranger.prepareStatement("SELECT balance FROM mf_account WHERE id = ? FOR UPDATE")) {
            statement.setLong(1, ravi.number().serial());
            statement.executeQuery();
        }
    }
}
