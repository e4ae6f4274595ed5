package com.moneyflo.internal.outbox;

import com.moneyflo.internal.db.Tx;
import com.moneyflo.notify.Channel;
import java.util.List;

/** Takes what customers are to be told, in the transaction that makes it true. Thread-safe. */
public final class Outbox {

    /** Writes news of events that nobody wrote before; reads nothing. */
    public void write(Tx tx, List<News> news, long at) {
        NoticeTable.insert(tx, news, Channel.SMS, at);
    }

    /** Writes those of the news that were not written before. */
    public void writeOnce(Tx tx, List<News> news, long at) {
        write(
                tx,
                news.stream()
                        .filter(one -> !NoticeTable.exists(tx, one.id(Channel.SMS)))
                        .toList(),
                at);
    }
}
