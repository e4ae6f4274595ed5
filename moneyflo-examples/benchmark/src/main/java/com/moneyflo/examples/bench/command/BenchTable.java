package com.moneyflo.examples.bench.command;

import com.moneyflo.examples.bench.Finding;
import com.moneyflo.examples.bench.Report;
import com.moneyflo.examples.bench.Tally;
import com.moneyflo.examples.cli.Output;
import com.moneyflo.examples.cli.Table;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Prints the findings of a benchmark as a table. */
final class BenchTable {

    /** Figures from here on are printed without decimals. */
    private static final double LARGE = 1_000;

    private BenchTable() {}

    static void print(Report report, Output out) {
        Table table = new Table(
                out,
                Table.left("workload"),
                Table.right("MoneyFlo/s"),
                Table.right("baseline/s"),
                Table.left("baseline"),
                Table.right("p50 ms"),
                Table.right("baseline"),
                Table.right("p99 ms"),
                Table.right("baseline"),
                Table.right("figure"),
                Table.left("target (stretch)"),
                Table.left("verdict"));
        report.findings().forEach(finding -> row(table, finding));
        table.end();
    }

    private static void row(Table table, Finding finding) {
        Tally ours = finding.ours();
        Tally theirs = finding.theirs();
        table.row(
                finding.target().name(),
                cell(ours, "%,.0f", Tally::perSecond),
                cell(theirs, "%,.0f", Tally::perSecond),
                finding.against(),
                cell(ours, "%.2f", Tally::p50),
                cell(theirs, "%.2f", Tally::p50),
                cell(ours, "%.2f", Tally::p99),
                cell(theirs, "%.2f", Tally::p99),
                figure(finding),
                finding.target().toString(),
                finding.verdict());
    }

    private static String figure(Finding finding) {
        double figure = finding.figure();
        return format(Math.abs(figure) < LARGE ? "%.2f" : "%,.0f", figure)
                + finding.target().unit();
    }

    private static String cell(@Nullable Tally tally, String form, ToDoubleFunction<Tally> what) {
        return tally == null ? "" : format(form, what.applyAsDouble(tally));
    }

    private static String format(String form, double number) {
        return String.format(Locale.ROOT, form, number);
    }
}
