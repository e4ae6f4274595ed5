package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.jdbc.JdbcBank;
import java.util.Collection;
import java.util.List;

/** Fills a database, runs workloads on it and verifies the whole ledger at the end, with the rows of both sides. */
public final class Benchmark {

    private final Server server;
    private final Settings settings;
    private final Progress progress;

    /**
     * Prepares a benchmark.
     *
     * @param server the database it may fill
     * @param settings the settings
     * @param progress receives the progress
     */
    public Benchmark(Server server, Settings settings, Progress progress) {
        this.server = server;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs workloads, one after the other.
     *
     * @param bank the library, opened on the database
     * @param workloads the workloads
     * @return the report
     * @throws IllegalStateException if the database has accounts that the benchmark did not make, or fails
     */
    public Report run(JdbcBank bank, Collection<Workload> workloads) {
        List<AccountNumber> accounts =
                new Seeding(server, bank, progress).accounts(SeededTable.Purpose.TRAFFIC, settings.accounts());
        Report report = new Report(Environment.of(server, settings));
        BenchmarkContext context = new BenchmarkContext(
                server, bank, accounts, settings, new Keys(settings.randomKeys()), report, progress);
        WarmUp.run(context);
        int number = 0;
        for (Workload workload : workloads) {
            number++;
            progress.now(workload + " (" + number + " of " + workloads.size() + ")");
            workload.run(context);
        }
        progress.now("verifying the ledger");
        report.verified(bank.verify());
        return report;
    }
}
