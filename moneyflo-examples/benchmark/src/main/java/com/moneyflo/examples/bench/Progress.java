package com.moneyflo.examples.bench;

/** Is told what the benchmark does just now. */
@FunctionalInterface
public interface Progress {

    /**
     * What is done from now on.
     *
     * @param text a few words
     */
    void now(String text);
}
