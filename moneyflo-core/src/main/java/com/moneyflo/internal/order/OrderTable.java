package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Memo;
import com.moneyflo.internal.db.Column;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.SkippedRows;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** mf_standing_order. A transaction locks a row before it writes it. */
final class OrderTable {

    private static final String INSERT = """
            INSERT INTO mf_standing_order (id, payer, payee, payee_name, currency, amount, memo, schedule,
                last_on, remind_days, retry_times, retry_days, state, due_on, try_on, done_on, remaining, failures,
                reminded, paying, wake_at, revision, steps)
            VALUES""";
    private static final String SELECT = "SELECT " + OrderRow.COLUMNS + " FROM mf_standing_order %s WHERE ";
    private static final List<Column> WRITTEN = List.of(
            new Column("id", "BINARY(16)"),
            new Column("payee", "BIGINT"),
            new Column("payee_name", "VARCHAR(200)"),
            new Column("amount", "BIGINT"),
            new Column("schedule", "VARCHAR(40)"),
            new Column("state", "VARCHAR(8)"),
            new Column("due_on", "CHAR(10)"),
            new Column("try_on", "CHAR(10)"),
            new Column("done_on", "CHAR(10)"),
            new Column("remaining", "INT"),
            new Column("failures", "INT"),
            new Column("reminded", "BOOLEAN"),
            new Column("paying", "BOOLEAN"),
            new Column("wake_at", "BIGINT"),
            new Column("revision", "INT"),
            new Column("steps", "INT"));

    private OrderTable() {}

    static void insert(Tx tx, OrderRow row) {
        StandingOrder order = row.order();
        List<@Nullable Object[]> rows = List.<@Nullable Object[]>of(new @Nullable Object[] {
            order.id().value(),
            order.from().serial(),
            order.to().serial(),
            order.payee(),
            order.amount().currency().getCurrencyCode(),
            order.amount().minor(),
            order.memo().map(Memo::text).orElse(null),
            order.schedule().toString(),
            text(order.last().orElse(null)),
            order.remindDays(),
            order.retry().times(),
            order.retry().days(),
            order.state(),
            text(order.due().orElse(null)),
            text(row.tryOn()),
            text(row.doneOn()),
            row.remaining(),
            order.failures(),
            row.reminded(),
            row.paying(),
            row.wakeAt(),
            row.revision(),
            row.steps()
        });
        tx.insertAll(INSERT, rows);
    }

    static void write(Tx tx, Collection<OrderRow> rows) {
        tx.updateAll(
                "mf_standing_order",
                WRITTEN,
                rows.stream().map(OrderTable::written).toList());
    }

    /**
     * Locks and reads active orders that are due, longest due first. It skips rows that are locked.
     */
    static List<OrderRow> lockDue(Tx tx, long now, int limit, SkippedRows others) {
        SkippedRows.Condition passed = others.condition();
        return tx.readable(
                others,
                SELECT.formatted(tx.dialect().by("mf_standing_order_wake_uk"))
                        + "state = 'ACTIVE' AND wake_at <= ?" + passed.sql() + " ORDER BY wake_at, id LIMIT " + limit
                        + " FOR UPDATE SKIP LOCKED",
                OrderRow::of,
                passed.after(now));
    }

    /** Locks and reads orders by id, in the order of the ids, as all code does. */
    static List<OrderRow> lock(Tx tx, Collection<StandingOrderId> ids, Consumer<Unreadable> others) {
        InList in = InList.of(ids.stream().map(StandingOrderId::value));
        return tx.readable(
                others,
                SELECT.formatted(tx.dialect().byPrimaryKey()) + "id " + in.sql() + " ORDER BY id FOR UPDATE",
                OrderRow::of,
                in.values());
    }

    /** Returns those of the orders that are due or in progress, also if this version cannot read them. */
    static List<StandingOrderId> open(Tx tx, Collection<StandingOrderId> ids, long now) {
        InList in = InList.of(ids.stream().map(StandingOrderId::value));
        List<Object> values = new ArrayList<>(List.of(in.values()));
        values.add(now);
        return tx.query(
                "SELECT id FROM mf_standing_order WHERE id " + in.sql()
                        + " AND state = 'ACTIVE' AND (paying = TRUE OR wake_at <= ?)",
                row -> new StandingOrderId(Uuid.of(row.getBytes("id"))),
                values.toArray());
    }

    static Optional<OrderRow> lock(Tx tx, StandingOrderId id) {
        return tx.first(SELECT.formatted(tx.dialect().byPrimaryKey()) + "id = ? FOR UPDATE", OrderRow::of, id.value());
    }

    static Optional<OrderRow> find(Tx tx, StandingOrderId id) {
        return tx.first(SELECT.formatted("") + "id = ?", OrderRow::of, id.value());
    }

    static List<OrderRow> of(Tx tx, Collection<AccountNumber> payers, Consumer<Unreadable> others) {
        InList in = InList.ofNumbers(
                payers.stream().map(AccountNumber::serial).sorted().toList());
        return tx.readable(
                others, SELECT.formatted("") + "payer " + in.sql() + " ORDER BY payer, id", OrderRow::of, in.values());
    }

    private static @Nullable Object[] written(OrderRow row) {
        StandingOrder order = row.order();
        return new @Nullable Object[] {
            order.id().value(),
            order.to().serial(),
            order.payee(),
            order.amount().minor(),
            order.schedule().toString(),
            order.state(),
            text(order.due().orElse(null)),
            text(row.tryOn()),
            text(row.doneOn()),
            row.remaining(),
            order.failures(),
            row.reminded(),
            row.paying(),
            row.wakeAt(),
            row.revision(),
            row.steps()
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
