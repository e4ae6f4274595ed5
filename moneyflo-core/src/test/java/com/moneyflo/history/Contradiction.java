package com.moneyflo.history;

/** A history cannot have happened; the message says why, for people. */
final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contradiction(String message) {
        super(message);
    }
}
