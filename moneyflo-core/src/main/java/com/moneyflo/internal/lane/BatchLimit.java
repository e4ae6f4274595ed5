package com.moneyflo.internal.lane;

/** The size that a batch may have, in transfers of two legs. Used by one thread. */
public interface BatchLimit {

    /** The limit for the next batch. A larger call is posted alone. */
    int now();

    /** Reports a batch of this size and how long it took. */
    void took(int size, long nanos);
}
