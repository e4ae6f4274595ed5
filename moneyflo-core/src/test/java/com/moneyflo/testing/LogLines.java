package com.moneyflo.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The log lines while it is open; slf4j-simple writes to the error stream. For one test at a time. */
public final class LogLines implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /** Listens from now on. */
    public LogLines() {
        OutputStream both = new OutputStream() {
            @Override
            public void write(int b) {
                synchronized (lines) {
                    lines.write(b);
                }
                before.write(b);
            }
        };
        System.setErr(new PrintStream(both, true, StandardCharsets.UTF_8));
    }

    /** The lines so far that hold this text. */
    public List<String> with(String text) {
        synchronized (lines) {
            return lines.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(text))
                    .toList();
        }
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
