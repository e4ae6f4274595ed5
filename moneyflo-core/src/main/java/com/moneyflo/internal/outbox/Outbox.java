package com.moneyflo.internal.outbox;

import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.notice.NoticeState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes what customers are to be told, in the transaction that makes it true. Thread-safe. */
public final class Outbox {

    private volatile Runnable news = () -> {};

    /** What to do where something was written, soon after which it may be committed. It takes no time. */
    public void onNews(Runnable nudge) {
        news = nudge;
    }

    /** Writes news of events that nobody wrote before; reads nothing. */
    public void write(Tx tx, List<NewNotice> written) {
        if (!written.isEmpty()) {
            NoticeTable.insert(tx, written);
            news.run();
        }
    }

    /** Writes those of the news that were not written before. */
    public void writeOnce(Tx tx, List<NewNotice> written) {
        write(
                tx,
                written.stream()
                        .filter(one -> !NoticeTable.exists(tx, one.id(NoticeTable.CHANNEL)))
                        .toList());
    }

    /**
     * Deletes some that were over before a time, and their trails; returns how many. Fewer than the limit says that
     * there are no more.
     */
    public int purge(Tx tx, long before, int limit) {
        List<UUID> ids = new ArrayList<>();
        for (NoticeState state : NoticeState.values()) {
            for (int urgency = 0; state.isOver() && urgency <= 1 && ids.size() < limit; urgency++) {
                ids.addAll(NoticeTable.over(tx, state, urgency, before, limit - ids.size()));
            }
        }
        if (!ids.isEmpty()) {
            TrailTable.delete(tx, ids);
            NoticeTable.delete(tx, ids);
        }
        return ids.size();
    }
}
