package com.moneyflo.internal.order;

import com.moneyflo.Actor;
import com.moneyflo.TransferId;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderEvent;
import com.moneyflo.order.StandingOrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** mf_standing_order_trail. Rows are added under a lock on the order's own row, which counts them. */
final class OrderTrailTable {

    private static final RowsOf TABLE = new RowsOf("mf_standing_order_trail", "standing_order");

    private static final String INSERT =
            "INSERT INTO mf_standing_order_trail (standing_order, step, at, actor, act, due_on, transfer, "
                    + "reason) VALUES";

    private OrderTrailTable() {}

    static void add(Tx tx, List<TrailLine> happenings, long at) {
        tx.insertAll(
                INSERT,
                happenings.stream().map(happening -> values(happening, at)).toList());
    }

    static List<StandingOrderEvent> of(Tx tx, StandingOrderId id, Consumer<Unreadable> others) {
        return tx.readable(
                others,
                "SELECT standing_order, at, actor, act, due_on, transfer, reason FROM mf_standing_order_trail"
                        + " WHERE standing_order = ? ORDER BY step",
                OrderTrailTable::event,
                id.value());
    }

    private static @Nullable Object[] values(TrailLine happening, long at) {
        LocalDate due = happening.due();
        TransferId transfer = happening.transfer();
        return new @Nullable Object[] {
            happening.order().value(),
            happening.step(),
            at,
            happening.actor().name(),
            happening.act(),
            due == null ? null : due.toString(),
            transfer == null ? null : transfer.value(),
            happening.reason()
        };
    }

    private static StandingOrderEvent event(ResultSet row) throws SQLException {
        byte[] transfer = row.getBytes("transfer");
        String due = row.getString("due_on");
        return StandingOrderEvent.builder(
                        Micros.instant(row.getLong("at")),
                        TABLE.known(row, "actor", one -> Actor.of(one.getString("actor"))),
                        TABLE.known(row, "act", one -> StandingOrderAct.valueOf(one.getString("act"))))
                .due(due == null ? null : TABLE.known(row, "due_on", one -> LocalDate.parse(due)))
                .transfer(transfer == null ? null : new TransferId(Uuid.of(transfer)))
                .reason(row.getString("reason"))
                .build();
    }
}
