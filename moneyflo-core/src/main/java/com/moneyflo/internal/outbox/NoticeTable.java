package com.moneyflo.internal.outbox;

import com.moneyflo.internal.db.Tx;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** mf_notice. */
final class NoticeTable {

    private static final String INSERT =
            "INSERT INTO mf_notice (id, customer, account, seq, kind, currency, amount, balance, words, urgency, due_at, expires_at) VALUES";

    private NoticeTable() {}

    static void insert(Tx tx, List<News> news, Channel channel, long at) {
        tx.insertAll(INSERT, news.stream().map(one -> values(one, channel, at)).toList());
    }

    static boolean exists(Tx tx, MessageId id) {
        return tx.first("SELECT id FROM mf_notice WHERE id = ?", row -> true, id.value())
                .isPresent();
    }

    private static @Nullable Object[] values(News news, Channel channel, long at) {
        Facts facts = Facts.of(news.notice());
        return new @Nullable Object[] {
            news.id(channel).value(),
            news.customer().value(),
            facts.account() == null ? null : facts.account().serial(),
            news.seq(),
            facts.kind(),
            facts.currency(),
            facts.amount() == null ? null : facts.amount().minor(),
            facts.balance() == null ? null : facts.balance().minor(),
            facts.words(),
            facts.kind().isUrgent() ? 0L : 1L,
            at,
            at + micros(facts.kind().lasting())
        };
    }

    static long micros(Duration time) {
        return TimeUnit.SECONDS.toMicros(time.toSeconds()) + time.toNanosPart() / 1_000;
    }
}
