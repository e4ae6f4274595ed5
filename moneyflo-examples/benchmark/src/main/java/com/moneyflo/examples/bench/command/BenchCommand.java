package com.moneyflo.examples.bench.command;

import com.moneyflo.examples.bench.Benchmark;
import com.moneyflo.examples.bench.Report;
import com.moneyflo.examples.bench.Server;
import com.moneyflo.examples.bench.Settings;
import com.moneyflo.examples.bench.Workload;
import com.moneyflo.examples.cli.BankCommand;
import com.moneyflo.examples.cli.Database;
import com.moneyflo.examples.cli.Output;
import com.moneyflo.examples.cli.VerifyCommand;
import com.moneyflo.jdbc.JdbcBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the library with hand-written JDBC. */
@Command(
        name = "bench",
        description = {
            "Compare MoneyFlo with hand-written JDBC on the same MySQL server, in turns. Fills the database that "
                    + "--db names, or moneyflo_bench if the URL names none. The next run uses the same accounts.",
            "Exit code 1 if the ledger is not sound afterwards."
        },
        footer = {
            "  moneyflo bench --db \"$(mysql/mysql-local.sh start)\"",
            "  moneyflo bench --db URL --workload uniform,hot --json figures.json"
        })
final class BenchCommand extends BankCommand {

    @Option(
            names = "--workload",
            paramLabel = "NAME",
            split = ",",
            converter = WorkloadName.class,
            description = {
                "The workloads to measure: ${COMPLETION-CANDIDATES}.",
                "Default: all but curve, history and versions."
            })
    private List<Workload> workloads = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Write all figures to this file.")
    private @Nullable Path json;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draw throughput and latency by number of callers into this file. Adds the workload curve.")
    private @Nullable Path svg;

    @Mixin
    private final BenchSize size = new BenchSize();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @SuppressWarnings("NullAway.Init") // set when the bank is opened
    private Server server;

    @Override
    protected JdbcBank open(Database database) {
        server = Server.of(database.url(), database.user(), database.password());
        return server.open();
    }

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        ProgressLine progress =
                new ProgressLine(command.commandLine().getErr(), out.ansi().enabled());
        Settings settings = size.settings();
        Report report = new Benchmark(server, settings, progress).run(bank, chosen());
        progress.end();
        BenchTable.print(report, out);
        write(json, report.json());
        write(svg, report.svg());
        report.verifications().forEach(verification -> VerifyCommand.print(verification, out));
        return report.isSound();
    }

    private Set<Workload> chosen() {
        Set<Workload> chosen = new LinkedHashSet<>(workloads.isEmpty() ? Workload.usual() : workloads);
        if (svg != null) {
            chosen.add(Workload.CURVE);
        }
        return chosen;
    }

    private static void write(@Nullable Path file, String text) {
        if (file != null) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The file " + file + " could not be written. Check that its directory exists.", e);
            }
        }
    }
}
