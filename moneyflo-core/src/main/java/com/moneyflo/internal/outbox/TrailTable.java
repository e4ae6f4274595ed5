package com.moneyflo.internal.outbox;

import com.moneyflo.Actor;
import com.moneyflo.internal.db.Column;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notify.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** mf_notice_trail. Rows are added under a lock on the notice's own row, never changed, and deleted with the notice. */
final class TrailTable {

    private static final RowsOf TABLE = new RowsOf("mf_notice_trail", "notice");
    private static final int MAX_CHARACTERS = 200;

    private static final String INSERT = """
            INSERT INTO mf_notice_trail (notice, step, at, actor, act, reason)
            SELECT ?, COALESCE(MAX(step), 0) + 1, ?, ?, ?, ? FROM mf_notice_trail WHERE notice = ?
            """;

    private static final String INSERT_ALL =
            "INSERT INTO mf_notice_trail (notice, step, at, actor, act, reason) VALUES";

    private static final Column NOTICE = new Column("notice", "BINARY(16)");

    private TrailTable() {}

    static void add(Tx tx, TrailEntry act, long at) {
        tx.update(
                INSERT,
                act.notice().value(),
                at,
                act.actor().name(),
                act.act(),
                reason(act),
                act.notice().value());
    }

    /** Returns the steps of a notice, oldest first. */
    static List<NoticeEvent> of(Tx tx, MessageId notice, Consumer<Unreadable> others) {
        return tx.readable(
                others,
                "SELECT notice, step, at, actor, act, reason FROM mf_notice_trail WHERE notice = ? ORDER BY step",
                row -> NoticeEvent.builder(
                                row.getInt("step"),
                                Micros.instant(row.getLong("at")),
                                TABLE.known(row, "actor", one -> Actor.of(one.getString("actor"))),
                                row.getString("act"))
                        .reason(row.getString("reason"))
                        .build(),
                notice.value());
    }

    static void delete(Tx tx, List<UUID> notices) {
        tx.update(tx.dialect().delete("mf_notice_trail", NOTICE, notices.size()), notices.toArray());
    }

    /** Adds many entries, in two statements. */
    static void addAll(Tx tx, List<TrailEntry> acts, long at) {
        if (acts.isEmpty()) {
            return;
        }
        InList ids = InList.of(acts.stream().map(act -> act.notice().value()).distinct());
        Map<MessageId, Long> steps = new HashMap<>();
        tx.query(
                "SELECT notice, MAX(step) FROM mf_notice_trail WHERE notice " + ids.sql() + " GROUP BY notice",
                row -> steps.put(new MessageId(Uuid.of(row.getBytes(1))), row.getLong(2)),
                ids.values());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (TrailEntry act : acts) {
            long step = steps.merge(act.notice(), 1L, Long::sum);
            rows.add(new @Nullable Object[] {
                act.notice().value(), step, at, act.actor().name(), act.act(), reason(act)
            });
        }
        tx.insertAll(INSERT_ALL, rows);
    }

    private static @Nullable String reason(TrailEntry act) {
        String reason = act.reason();
        return reason == null ? null : reason.substring(0, Math.min(MAX_CHARACTERS, reason.length()));
    }
}
