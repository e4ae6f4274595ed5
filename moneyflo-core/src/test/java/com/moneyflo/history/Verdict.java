package com.moneyflo.history;

/** What the checker found: an order in which all of it can have happened, or why there is none. */
record Verdict(boolean holds, String explanation) {

    @Override
    public String toString() {
        return (holds ? "It holds: " : "It does not hold. ") + explanation;
    }
}
