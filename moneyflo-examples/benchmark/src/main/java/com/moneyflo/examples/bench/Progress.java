package com.moneyflo.examples.bench;

/** Receives the progress of the benchmark. */
@FunctionalInterface
public interface Progress {

    /**
     * Called when the benchmark begins a new step.
     *
     * @param text a few words
     */
    void now(String text);
}
