package com.moneyflo.internal.outbox;

import com.moneyflo.internal.db.Tx;
import com.moneyflo.notify.Channel;
import java.util.List;

/** Takes what customers are to be told, in the transaction that makes it true. Thread-safe. */
public final class Outbox {

    private volatile Runnable news = () -> {};

    /** What to do where something was written, soon after which it may be committed. It takes no time. */
    public void onNews(Runnable nudge) {
        news = nudge;
    }

    /** Writes news of events that nobody wrote before; reads nothing. */
    public void write(Tx tx, List<News> written, long at) {
        if (!written.isEmpty()) {
            NoticeTable.insert(tx, written, Channel.SMS, at);
            news.run();
        }
    }

    /** Writes those of the news that were not written before. */
    public void writeOnce(Tx tx, List<News> written, long at) {
        write(
                tx,
                written.stream()
                        .filter(one -> !NoticeTable.exists(tx, one.id(Channel.SMS)))
                        .toList(),
                at);
    }
}
