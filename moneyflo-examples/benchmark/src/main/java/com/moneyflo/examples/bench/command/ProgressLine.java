package com.moneyflo.examples.bench.command;

import com.moneyflo.examples.bench.Progress;
import java.io.PrintWriter;

/** Prints progress: rewrites one line on a terminal, and prints a line every five seconds elsewhere. Thread-safe. */
final class ProgressLine implements Progress {

    private static final String REWRITE = "\r\u001b[K";
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;

    private final PrintWriter writer;
    private final boolean terminal;
    private long printed = System.nanoTime();

    ProgressLine(PrintWriter writer, boolean terminal) {
        this.writer = writer;
        this.terminal = terminal;
    }

    @Override
    public synchronized void now(String text) {
        if (terminal) {
            writer.print(REWRITE + "moneyflo: " + text + "…");
            writer.flush();
        } else if (System.nanoTime() - printed > LINE_EVERY_NANOS) {
            printed = System.nanoTime();
            writer.println("moneyflo: " + text + "…");
            writer.flush();
        }
    }

    /** Clears the line. */
    synchronized void end() {
        if (terminal) {
            writer.print(REWRITE);
            writer.flush();
        }
    }
}
