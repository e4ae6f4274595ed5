package com.moneyflo.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;

/** Another JVM that makes payments on request. Used by one thread. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader rates;

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = new PrintWriter(process.outputWriter(), true);
        this.rates = process.inputReader();
    }

    /** Starts a JVM with this class path, which opens a bank of its own on the database. */
    static WorkerProcess start(String classPath, Server server, int accounts) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        WorkerProcess started =
                new WorkerProcess(new ProcessBuilder(java, "-Xmx512m", "-cp", classPath, WorkerJvm.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
        started.orders.println(server.url());
        started.orders.println(Objects.requireNonNullElse(server.user(), ""));
        started.orders.println(server.secret());
        started.orders.println(accounts);
        return started;
    }

    /** Begins a run; {@link #rate()} ends it. */
    void begin(int callers, long millis, String traffic) {
        orders.println(callers + " " + millis + " " + traffic);
    }

    /** Waits until the run has ended. Returns the payments per second. */
    double rate() throws IOException {
        String rate = rates.readLine();
        if (rate == null) {
            throw new IOException("The other JVM has ended. Its messages are above.");
        }
        return Double.parseDouble(rate);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
