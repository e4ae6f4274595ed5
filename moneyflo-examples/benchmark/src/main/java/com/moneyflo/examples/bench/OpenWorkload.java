package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Measures the time in which a new JVM opens the bank and makes its first transfer. Reports the median of five. */
final class OpenWorkload {

    private static final int TIMES = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private OpenWorkload() {}

    static void run(BenchmarkContext context) {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            seconds[i] = coldStart(context);
        }
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        double median = sorted[TIMES / 2];
        context.report().find(new Finding(Targets.of("open"), median, null, null, ""));
        context.report().figures("openSeconds", Arrays.stream(seconds).boxed().toList());
    }

    private static double coldStart(BenchmarkContext context) {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), ColdStart.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            try (PrintWriter in = new PrintWriter(process.outputWriter());
                    BufferedReader out = process.inputReader()) {
                configure(in, context);
                String nanos = out.readLine();
                if (process.waitFor() != 0 || nanos == null) {
                    throw new IllegalStateException("The new JVM failed with exit code " + process.exitValue() + ".");
                }
                return Long.parseLong(nanos) / NANOS_PER_SECOND;
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("A new JVM of the benchmark failed: " + e.getMessage(), e);
        }
    }

    /** Writes the settings to standard input. Every user of the machine could read a password on the command line. */
    private static void configure(PrintWriter in, BenchmarkContext context) {
        Server server = context.server();
        List<AccountNumber> accounts = context.accounts();
        in.println(server.url());
        in.println(Objects.requireNonNullElse(server.user(), ""));
        in.println(server.secret());
        in.println(accounts.get(0));
        in.println(accounts.get(1));
        in.println(context.keys().caller().get());
        in.flush();
    }
}
