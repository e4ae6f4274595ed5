package com.moneyflo.internal.lane;

/** How much a batch may hold, in transfers of two legs. Used by one thread. */
public interface BatchLimit {

    /** For the next batch; a call that holds more is posted alone. */
    int now();

    /** After a batch of this size that took so long. */
    void took(int size, long nanos);
}
