package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.Actor;
import com.moneyflo.Command;
import com.moneyflo.CustomerId;
import com.moneyflo.Fault;
import com.moneyflo.Health;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Result;
import com.moneyflo.StatementPeriod;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderEvent;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows that a newer version has written are left to it: lists go on without them, who asks for one is told, and nothing
 * else stops.
 */
public abstract class UnreadableRowsContract {

    private static final Map<TestDatabase, String> URLS = new EnumMap<>(TestDatabase.class);

    /** The constraints that a newer version has widened. */
    private static final List<String> CHECKS = List.of(
            "mf_account.mf_account_status_ck",
            "mf_transfer.mf_transfer_kind_ck",
            "mf_hold.mf_hold_status_ck",
            "mf_standing_order.mf_standing_order_state_ck",
            "mf_standing_order.mf_standing_order_amount_ck",
            "mf_standing_order.mf_standing_order_due_ck");

    private final String url;
    private final TestClock clock = new TestClock();
    private final Map<AccountNumber, CustomerId> owners = new HashMap<>();
    private final JdbcBank bank;
    private final Account asha;
    private final Account ravi;

    UnreadableRowsContract(TestDatabase database) {
        synchronized (URLS) {
            url = URLS.computeIfAbsent(database, UnreadableRowsContract::widened);
        }
        bank = JdbcBank.builder(url)
                .clock(clock)
                .inboundMessages(true)
                .standingOrders(StandingOrderOptions.in(ZoneId.of("UTC"))
                        .at(LocalTime.MIDNIGHT)
                        .manual())
                .open();
        asha = open("+910000000001");
        ravi = open("+910000000002");
        asha.deposit(inr("1000.00"));
        ravi.deposit(inr("1000.00"));
    }

    @AfterEach
    void close() {
        update("DELETE FROM mf_standing_order");
        bank.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'DORMANT'", "currency = 'QQQ'", "currency = 'XAU'"})
    void anAccountIsLeftOutOfListsAndItsCommandsFailAlone(String planted) {
        long before = bank.accounts().count();
        update(
                "UPDATE mf_account SET " + planted + " WHERE id = ?",
                asha.number().serial());
        String row = "Row " + asha.number().serial() + " of mf_account";

        assertThat(bank.accounts().map(AccountState::number))
                .doesNotContain(asha.number())
                .contains(ravi.number())
                .hasSize((int) before - 1);
        assertThat(bank.accounts(owner(asha))).isEmpty();
        Stream.<ThrowingCallable>of(
                        asha::balance,
                        asha::state,
                        asha::holds,
                        asha::freeze,
                        () -> asha.statement(StatementPeriod.between(Instant.EPOCH, Instant.MAX)),
                        () -> asha.deposit(inr("1.00")))
                .forEach(asked -> assertUnreadable(asked, row));

        List<Result> results = bank.post(IntStream.range(0, 40)
                .mapToObj(i -> Command.deposit(i == 20 ? asha.number() : ravi.number(), inr("1.00")))
                .toList());
        assertThat(results).filteredOn(result -> result.failure().isPresent()).hasSize(1);
        assertThat(results.get(20).failure()).get().isInstanceOf(StorageException.class);
        assertThat(ravi.balance().posted()).isEqualTo(inr("1039.00"));
        assertReported("mf_account");
    }

    @Test
    void oneOfTheBanksOwnWhoseNameIsNotKnownIsLeftOut() {
        Account own = bank.internalAccount(
                InternalAccount.named("n" + UUID.randomUUID().toString().substring(0, 8)), "INR");
        update(
                "UPDATE mf_account SET own = ? WHERE id = ?",
                "B/" + own.number(),
                own.number().serial());
        assertThat(bank.accounts().map(AccountState::number))
                .doesNotContain(own.number())
                .contains(ravi.number());
        assertUnreadable(own::state, "of mf_account has a value in its column own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'LOAN'",
                "currency = 'QQQ'",
                "debtor = -1",
                "refusal = 'TOO_LATE account=10'",
                "labels = 'A new form'",
                "memo = ' '"
            })
    void aTransferIsToldToWhoAsksForIt(String planted) {
        IdempotencyKey key = IdempotencyKey.of(UUID.randomUUID().toString());
        Transfer transfer = asha.transfer(ravi.number(), inr("5.00"), key, Memo.of("Rent"));
        plant("mf_transfer", planted, transfer.id().value());
        String row = "Row " + transfer.id() + " of mf_transfer";

        assertUnreadable(() -> bank.find(transfer.id()), row);
        assertUnreadable(() -> bank.find(key), row);
        assertUnreadable(() -> asha.transfer(ravi.number(), inr("5.00"), key, Memo.of("Rent")), row);
        assertUnreadable(() -> bank.reverse(transfer.id()), row);
        assertThat(asha.transfer(ravi.number(), inr("1.00")).entries()).hasSize(2);
        assertThat(ravi.balance().posted()).isEqualTo(inr("1006.00"));
    }

    /** A line left out would be a wrong statement. */
    @ParameterizedTest
    @ValueSource(strings = {"kind = 'LOAN'", "memo = ' '"})
    void aStatementIsRefusedAndNotShortened(String planted) {
        Transfer transfer = asha.transfer(ravi.number(), inr("5.00"), Memo.of("Rent"));
        plant("mf_transfer", planted, transfer.id().value());
        assertUnreadable(
                () -> asha.statement(StatementPeriod.between(Instant.EPOCH, Instant.MAX))
                        .lines()
                        .toList(),
                "Row " + transfer.id() + " of mf_transfer");
        bank.inbound().receive(new InboundMessage(UUID.randomUUID().toString(), "+910000000001", "MINI"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"currency = 'QQQ'", "status = 'FROZEN'"})
    void aHoldIsLeftOutAndItsCommandsFailAlone(String planted) {
        Hold hold = asha.hold(inr("5.00"), Duration.ofHours(1));
        Hold other = asha.hold(inr("6.00"), Duration.ofHours(1));
        plant("mf_hold", planted, hold.id().value());
        assertThat(asha.holds()).containsExactly(other);
        assertUnreadable(() -> bank.hold(hold.id()), "Row " + hold.id() + " of mf_hold");
        assertUnreadable(() -> bank.release(hold.id()), "Row " + hold.id() + " of mf_hold");
        bank.capture(other.id(), ravi.number());
        assertThat(ravi.balance().posted()).isEqualTo(inr("1006.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schedule = 'quarterly 1'",
                "currency = 'QQQ'",
                "due_on = '2026-13-45'",
                "try_on = 'tomorrow'",
                "last_on = 'never'",
                "done_on = '0'",
                "retry_times = 99",
                "payer = -1",
                "payee = -1",
                "payee = payer",
                "amount = 0",
                "amount = -500",
                "due_on = NULL",
                "due_on = '0001-01-01'",
                "try_on = NULL",
                "try_on = '0001-01-01'",
                "last_on = '1999-01-01'",
                "done_on = '9998-01-01'",
                "remaining = 0",
                "failures = -1",
                "remind_days = 2000000000",
                "memo = ' '"
            })
    void anOrderIsLeftAsItIsAndTheOthersArePaid(String planted) {
        StandingOrderId left = order();
        plant("mf_standing_order", planted, left.value());
        StandingOrderId other = order();
        List<Object> before = row(left);

        assertThat(bank.standingOrders().runDue()).isEqualTo(1);
        assertThat(bank.standingOrders().runDue()).isZero();
        assertThat(row(left)).isEqualTo(before);
        assertThat(bank.standingOrders().of(asha.number()))
                .extracting(StandingOrder::id)
                .containsExactly(other);
        assertUnreadable(() -> bank.standingOrders().find(left), "Row " + left + " of mf_standing_order");
        assertUnreadable(() -> bank.standingOrders().end(left, Actor.BANK), "Row " + left + " of mf_standing_order");
        assertReported("mf_standing_order (column " + planted.substring(0, planted.indexOf(' ')) + ")");
        assertThat(bank.verify().faults())
                .extracting(Fault::message)
                .anyMatch(fault -> fault.contains("Standing order " + left + " "))
                .noneMatch(fault -> fault.contains("Standing order " + other + " "));
    }

    @Test
    void manyOrdersAtTheHeadDoNotHideWhatComesBehind() {
        for (int i = 0; i < 230; i++) {
            order();
        }
        update("UPDATE mf_standing_order SET schedule = 'quarterly 1'");
        order();
        assertThat(bank.standingOrders().runDue()).isEqualTo(1);
    }

    @Test
    void anOrderWhosePayerCannotBeReadWaitsAndTheOthersArePaid() {
        LocalDate tomorrow = today().plusDays(1);
        bank.standingOrders()
                .place(
                        NewStandingOrder.paying(
                                asha.number(), ravi.number(), inr("1.00"), "Ravi", Schedule.once(tomorrow)),
                        Actor.CUSTOMER);
        StandingOrderId due = order();
        update(
                "UPDATE mf_account SET status = 'DORMANT' WHERE id = ?",
                asha.number().serial());
        StandingOrderId other = bank.standingOrders()
                .place(
                        NewStandingOrder.paying(
                                ravi.number(),
                                open("+910000000003").number(),
                                inr("1.00"),
                                "Isha",
                                Schedule.everyDays(1)),
                        Actor.CUSTOMER)
                .id();
        assertThat(bank.standingOrders().runDue()).isEqualTo(1);
        assertThat(bank.standingOrders().trail(other))
                .extracting(StandingOrderEvent::act)
                .contains(StandingOrderAct.PAID);
        assertThat(bank.standingOrders().trail(due)).hasSize(1);
        update(
                "UPDATE mf_account SET status = 'OPEN' WHERE id = ?",
                asha.number().serial());
        clock.advance(Duration.ofMinutes(2));
        assertThat(bank.standingOrders().runDue()).isEqualTo(1);
    }

    @Test
    void stepsOfTrailsAreLeftOut() {
        StandingOrderId order = order();
        bank.standingOrders().pause(order, Actor.BANK);
        update("UPDATE mf_standing_order_trail SET act = 'MERGED' WHERE act = 'PLACED' AND standing_order = ?", (Object)
                OutboxRows.bytes(order.value()));
        assertThat(bank.standingOrders().trail(order))
                .extracting(StandingOrderEvent::act)
                .containsExactly(StandingOrderAct.PAUSED);
        assertReported("mf_standing_order_trail (column act)");
    }

    private StandingOrderId order() {
        return bank.standingOrders()
                .place(
                        NewStandingOrder.paying(
                                        asha.number(), ravi.number(), inr("1.00"), "Ravi", Schedule.everyDays(1))
                                .memo(Memo.of("Rent")),
                        Actor.CUSTOMER)
                .id();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("UTC")).toLocalDate();
    }

    private void assertReported(String place) {
        assertThat(bank.health().failing())
                .filteredOn(part -> part.name().equals("rows"))
                .singleElement()
                .extracting(Health.Part::problem)
                .asString()
                .contains(place)
                .contains("Upgrade the library here");
    }

    private static void assertUnreadable(ThrowingCallable asked, String row) {
        assertThatThrownBy(asked)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(row)
                .hasMessageContaining("this version of the library does not know");
    }

    private void plant(String table, String assignment, UUID id) {
        assertThat(update("UPDATE " + table + " SET " + assignment + " WHERE id = ?", (Object) OutboxRows.bytes(id)))
                .isEqualTo(1);
    }

    private List<Object> row(StandingOrderId id) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT wake_at, revision, steps, state, paying,"
                                + " failures, schedule, due_on FROM mf_standing_order WHERE id = ?")) {
            statement.setBytes(1, OutboxRows.bytes(id.value()));
            try (var row = statement.executeQuery()) {
                row.next();
                return IntStream.rangeClosed(1, 8)
                        .mapToObj(column -> {
                            try {
                                return (Object) String.valueOf(row.getObject(column));
                            } catch (SQLException e) {
                                throw new AssertionError(e);
                            }
                        })
                        .toList();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int update(String sql, Object... values) {
        return new OutboxRows(url).update(sql, values);
    }

    private CustomerId owner(Account account) {
        return owners.get(account.number());
    }

    private Account open(String phone) {
        CustomerId customer = bank.register(
                        NewCustomer.named("Asha", "Rao").phone(phone).notificationsEnabled(true))
                .id();
        Account account = bank.openAccount(customer, "INR");
        owners.put(account.number(), customer);
        return account;
    }

    private static Money inr(String amount) {
        return Money.of("INR", amount);
    }

    private static String widened(TestDatabase database) {
        String url = database.freshUrl();
        JdbcBank.open(url).close();
        for (String check : CHECKS) {
            String[] names = check.split("\\.", 2);
            new OutboxRows(url).update("ALTER TABLE " + names[0] + " DROP CONSTRAINT " + names[1]);
        }
        return url;
    }
}
