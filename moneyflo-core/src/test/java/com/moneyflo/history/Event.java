package com.moneyflo.history;

/**
 * One answer to one caller. Answers to one list of commands name the same list, stand in its order, and share its span;
 * others have list zero.
 */
record Event(String caller, Span span, Seen seen, int list) {

    Event with(Seen other) {
        return new Event(caller, span, other, list);
    }

    @Override
    public String toString() {
        return caller + ", " + span + ": " + seen;
    }
}
