package com.moneyflo.examples.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two and four JVMs on one database with one JVM, in turns, with the same total number of callers. */
final class MultiJvmWorkload {

    private static final int MAX = 4;
    private static final long WARM_UP_MILLIS = 40_000;

    private final BenchmarkContext context;
    private final List<WorkerProcess> fellows = new ArrayList<>();

    private MultiJvmWorkload(BenchmarkContext context) {
        this.context = context;
    }

    static void run(BenchmarkContext context) {
        MultiJvmWorkload workload = new MultiJvmWorkload(context);
        try {
            workload.start();
            workload.measure();
        } catch (IOException e) {
            throw new IllegalStateException("Another JVM of the benchmark failed: " + e.getMessage(), e);
        } finally {
            workload.fellows.forEach(WorkerProcess::close);
        }
    }

    private void start() throws IOException {
        for (int i = 0; i < MAX; i++) {
            fellows.add(WorkerProcess.start(
                    System.getProperty("java.class.path"),
                    context.server(),
                    context.accounts().size()));
        }
    }

    private void measure() throws IOException {
        long slice = context.settings().slice().multipliedBy(2).toMillis();
        List<Company> companies = List.of(new Company(1), new Company(2), new Company(MAX));
        together(MAX, WARM_UP_MILLIS);
        for (int turn = 0; turn < context.settings().slices(); turn++) {
            for (Company company : companies) {
                company.perSecond().add(together(company.jvms(), slice));
            }
        }
        double one = companies.get(0).average();
        find("twoJvms", companies.get(1).average() / one);
        find("fourJvms", companies.get(2).average() / one);
        Map<String, Object> figures = new LinkedHashMap<>();
        companies.forEach(company -> figures.put(String.valueOf(company.jvms()), company.perSecond()));
        context.report().figures("jvmsPerSecond", figures);
    }

    private void find(String name, double ratio) {
        context.report().find(new Finding(Targets.of(name), ratio, null, null, "one"));
    }

    /** Returns the payments per second of this number of JVMs together. */
    private double together(int company, long millis) throws IOException {
        for (int i = 0; i < company; i++) {
            fellows.get(i).begin(Math.max(1, context.settings().callers() / company), millis, Traffic.UNIFORM);
        }
        double sum = 0;
        for (int i = 0; i < company; i++) {
            sum += fellows.get(i).rate();
        }
        return sum;
    }

    /** A number of JVMs, with their payments per second in each turn. */
    private record Company(int jvms, List<Double> perSecond) {

        Company(int jvms) {
            this(jvms, new ArrayList<>());
        }

        double average() {
            return perSecond.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }
}
