package com.moneyflo.history;

/** The checker's result: an order in which all of it can have happened, or the reason why there is none. */
record Verdict(boolean holds, String explanation) {

    @Override
    public String toString() {
        return (holds ? "It holds: " : "It does not hold. ") + explanation;
    }
}
