package com.moneyflo.history;

/** From when a caller asked until it had its answer, in nanoseconds: what it saw was true at one moment in between. */
record Span(long from, long to) {

    boolean isBefore(Span other) {
        return to < other.from;
    }

    /** The time in which something was done once that two callers asked for. */
    Span sharedWith(Span other) {
        return new Span(Math.min(from, other.from), Math.min(to, other.to));
    }

    @Override
    public String toString() {
        return "%.3f to %.3f ms".formatted(from / 1e6, to / 1e6);
    }
}
