package com.moneyflo.internal.thread;

/** A failure with a description that quotes no value. */
public interface Explained {

    /** Returns the problem and the remedy, for operators. */
    String explanation();

    /** Whether it passes, such as a deadlock. It is no problem unless it persists. */
    boolean passes();
}
