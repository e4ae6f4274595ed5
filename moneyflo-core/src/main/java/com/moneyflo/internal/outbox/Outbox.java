package com.moneyflo.internal.outbox;

import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.notice.NoticeState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes notices, in the transaction of their events, and deletes old ones. Thread-safe. */
public final class Outbox {

    private volatile Runnable afterWrite = () -> {};

    /** Sets what runs after a write, before its COMMIT. It must return at once. */
    public void onWrite(Runnable nudge) {
        afterWrite = nudge;
    }

    /** Writes notices that were never written before; reads nothing. */
    public void write(Tx tx, List<NewNotice> notices) {
        if (!notices.isEmpty()) {
            NoticeTable.insert(tx, notices);
            afterWrite.run();
        }
    }

    /** Writes those of the notices that were not written before. */
    public void writeOnce(Tx tx, List<NewNotice> notices) {
        write(
                tx,
                notices.stream()
                        .filter(one -> !NoticeTable.exists(tx, one.id(NoticeTable.CHANNEL)))
                        .toList());
    }

    /**
     * Deletes notices that were over before a time, and their trails; returns how many. A number below the limit means
     * that there are no more.
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
