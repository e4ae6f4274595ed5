package com.moneyflo.examples.cli;

import com.moneyflo.Memo;
import com.moneyflo.Statement;
import com.moneyflo.StatementLine;

/** Prints a statement for spreadsheets. */
final class StatementCsv {

    private final Output out;

    StatementCsv(Output out) {
        this.out = out;
    }

    void print(Statement statement) {
        write("seq", "at", "transfer", "kind", "currency", "amount", "balance", "memo");
        statement.lines().takeWhile(Lines.whileReadBy(out)).forEach(this::print);
    }

    private void print(StatementLine line) {
        write(
                Long.toString(line.seq()),
                line.at().toString(),
                line.transfer().toString(),
                line.kind().name(),
                line.amount().currency().getCurrencyCode(),
                line.amount().amount(),
                line.balance().amount(),
                Csv.harmless(line.memo().map(Memo::text).orElse("")));
    }

    private void write(String... fields) {
        out.writer().write(Csv.row(fields));
    }
}
