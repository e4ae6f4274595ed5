package com.moneyflo.internal.notice;

import com.moneyflo.internal.db.Tx;
import java.util.List;

/** Writes notices in the transaction of the events that they report. */
@FunctionalInterface
public interface NoticeSink {

    /** Writes the notices. */
    void write(Tx tx, List<NewNotice> notices);
}
