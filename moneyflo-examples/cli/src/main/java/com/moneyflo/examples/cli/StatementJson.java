package com.moneyflo.examples.cli;

import com.moneyflo.Memo;
import com.moneyflo.Statement;
import com.moneyflo.StatementLine;

/** Prints a statement for programs: JSON, one object a line. */
final class StatementJson {

    private final Output out;

    StatementJson(Output out) {
        this.out = out;
    }

    void print(Statement statement) {
        statement
                .lines()
                .takeWhile(Lines.whileReadBy(out))
                .forEach(line -> out.writer().write(object(line) + "\n"));
    }

    private static String object(StatementLine line) {
        return new Json()
                .number("seq", line.seq())
                .text("at", line.at().toString())
                .text("transfer", line.transfer().toString())
                .text("kind", line.kind().name())
                .text("currency", line.amount().currency().getCurrencyCode())
                .text("amount", line.amount().amount())
                .text("balance", line.balance().amount())
                .text("memo", line.memo().map(Memo::text).orElse(null))
                .toString();
    }
}
