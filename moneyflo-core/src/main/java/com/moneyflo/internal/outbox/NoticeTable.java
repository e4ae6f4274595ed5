package com.moneyflo.internal.outbox;

import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** mf_notice. */
final class NoticeTable {

    private static final String INSERT =
            "INSERT INTO mf_notice (id, customer, account, seq, kind, currency, amount, balance, due_at, "
                    + "expires_at, urgency, words) VALUES";

    /** As it is for alerts of a batch, and the table's defaults say the rest. */
    private static final String INSERT_ALERTS =
            "INSERT INTO mf_notice (id, customer, account, seq, kind, currency, amount, balance, due_at, "
                    + "expires_at) VALUES";

    private static final int ALERT_COLUMNS = 10;

    private NoticeTable() {}

    static void insert(Tx tx, List<NewNotice> news, Channel channel) {
        List<NoticePayload> facts =
                news.stream().map(NewNotice::notice).map(NoticePayload::of).toList();
        boolean alerts = facts.stream()
                .allMatch(one -> one.words() == null && !one.kind().isUrgent());
        List<@Nullable Object[]> rows = new ArrayList<>(news.size());
        for (int i = 0; i < news.size(); i++) {
            rows.add(values(news.get(i), facts.get(i), channel, alerts));
        }
        tx.insertAll(alerts ? INSERT_ALERTS : INSERT, rows);
    }

    static boolean exists(Tx tx, MessageId id) {
        return tx.first("SELECT id FROM mf_notice WHERE id = ?", row -> true, id.value())
                .isPresent();
    }

    private static @Nullable Object[] values(NewNotice news, NoticePayload facts, Channel channel, boolean alert) {
        @Nullable
        Object[] all = {
            news.id(channel).value(),
            news.customer().value(),
            facts.account() == null ? null : facts.account().serial(),
            news.seq(),
            facts.kind(),
            facts.currency(),
            facts.amount() == null ? null : facts.amount().minor(),
            facts.balance() == null ? null : facts.balance().minor(),
            news.at(),
            news.at() + micros(facts.kind().timeToLive()),
            facts.kind().isUrgent() ? 0L : 1L,
            facts.words()
        };
        return alert ? Arrays.copyOf(all, ALERT_COLUMNS) : all;
    }

    static long micros(Duration time) {
        return TimeUnit.SECONDS.toMicros(time.toSeconds()) + time.toNanosPart() / 1_000;
    }
}
