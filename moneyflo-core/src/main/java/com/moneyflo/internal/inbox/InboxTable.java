package com.moneyflo.internal.inbox;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.Tx;
import java.util.List;

/** The statements on mf_inbound. Rows are added, never changed, and deleted when they are old. */
final class InboxTable {

    private InboxTable() {}

    static void insert(Tx tx, String providerId, CustomerId customer, InboundRequest.Ask ask, int answers, long at) {
        tx.update(
                "INSERT INTO mf_inbound (provider_id, customer, asked, answers, at) VALUES (?, ?, ?, ?, ?)",
                providerId,
                customer.value(),
                ask,
                answers,
                at);
    }

    /** Returns the number of answers that were sent to a phone after {@code since}. */
    static int answers(Tx tx, CustomerId customer, long since) {
        return tx.query(
                        "SELECT COALESCE(SUM(answers), 0) FROM mf_inbound WHERE customer = ? AND at > ?",
                        row -> row.getInt(1),
                        customer.value(),
                        since)
                .get(0);
    }

    /** Returns whether the list of requests was sent after {@code since}. */
    static boolean wasHelped(Tx tx, CustomerId customer, long since) {
        return tx.first(
                        "SELECT at FROM mf_inbound WHERE customer = ? AND at > ? AND answers > 0 AND asked IN "
                                + "('HELP', 'OTHER') LIMIT 1",
                        row -> true,
                        customer.value(),
                        since)
                .isPresent();
    }

    /** Returns whether the phone opted in at {@code since} or later. */
    static boolean wasStarted(Tx tx, CustomerId customer, long since) {
        return tx.first(
                        "SELECT at FROM mf_inbound WHERE customer = ? AND at >= ? AND asked = 'START' LIMIT 1",
                        row -> true,
                        customer.value(),
                        since)
                .isPresent();
    }

    static int deleteBefore(Tx tx, long before, int limit) {
        List<String> old = tx.query(
                "SELECT provider_id FROM mf_inbound WHERE at < ? ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED",
                row -> row.getString(1),
                before,
                limit);
        if (!old.isEmpty()) {
            InList list = InList.of(old.stream());
            tx.update("DELETE FROM mf_inbound WHERE provider_id " + list.sql(), list.values());
        }
        return old.size();
    }
}
