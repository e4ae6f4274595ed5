package com.moneyflo.internal.thread;

/** A failure that can say what it is without quoting a value. */
public interface Explained {

    /** What is wrong and what to do about it, in words for operators. */
    String explanation();

    /** Whether it is a passing one, such as a deadlock, which is no problem unless it stays. */
    boolean passes();
}
