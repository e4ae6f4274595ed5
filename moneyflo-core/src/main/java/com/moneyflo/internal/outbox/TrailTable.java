package com.moneyflo.internal.outbox;

import com.moneyflo.internal.db.Tx;

/** mf_notice_trail. Rows are added under a lock on the notice's own row, and never changed. */
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
}
