package com.moneyflo.internal.outbox;

import com.moneyflo.Actor;
import com.moneyflo.TrailStep;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.notify.MessageId;
import java.util.List;
import java.util.UUID;

/** mf_notice_trail. Rows are added under a lock on the notice's own row, never changed, and deleted with the notice. */
final class TrailTable {

    private static final int MOST_LETTERS = 200;

    private static final String INSERT = """
            INSERT INTO mf_notice_trail (notice, step, at, actor, act, reason)
            SELECT ?, COALESCE(MAX(step), 0) + 1, ?, ?, ?, ? FROM mf_notice_trail WHERE notice = ?
            """;

    private TrailTable() {}

    static void add(Tx tx, Act act, long at) {
        String reason = act.reason();
        tx.update(
                INSERT,
                act.notice().value(),
                at,
                act.actor().name(),
                act.act(),
                reason == null ? null : reason.substring(0, Math.min(MOST_LETTERS, reason.length())),
                act.notice().value());
    }

    /** The steps of one, in their order. */
    static List<TrailStep> of(Tx tx, MessageId notice) {
        return tx.query(
                "SELECT step, at, actor, act, reason FROM mf_notice_trail WHERE notice = ? ORDER BY step",
                row -> new TrailStep(
                        row.getInt("step"),
                        Micros.instant(row.getLong("at")),
                        Actor.of(row.getString("actor")),
                        row.getString("act"),
                        row.getString("reason")),
                notice.value());
    }

    static void delete(Tx tx, List<UUID> notices) {
        InList list = InList.of(notices.stream());
        tx.update("DELETE FROM mf_notice_trail WHERE notice " + list.sql(), list.values());
    }
}
