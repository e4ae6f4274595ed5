package com.moneyflo.examples.cli;

import com.moneyflo.Memo;
import com.moneyflo.Statement;
import com.moneyflo.StatementLine;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints a statement for people: one line for each entry. */
final class StatementTable {

    private final Output out;
    private final DateTimeFormatter time;

    StatementTable(Output out, ZoneId zone) {
        this.out = out;
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    void print(Statement statement) {
        out.say("Account " + statement.account() + ", in " + statement.opening().currency() + ", times in "
                + time.getZone());
        Table table = new Table(
                out,
                Table.left("TIME"),
                Table.left("KIND"),
                Table.right("AMOUNT"),
                Table.right("BALANCE"),
                Table.left("MEMO"));
        table.row("", "opening", "", statement.opening().amount(), "");
        statement.lines().takeWhile(Lines.whileReadBy(out)).forEach(line -> table.row(cells(line)));
        table.row("", "closing", "", statement.closing().amount(), "");
        table.end();
    }

    private String[] cells(StatementLine line) {
        return new String[] {
            time.format(line.at()),
            line.kind().name().toLowerCase(Locale.ROOT),
            line.amount().amount(),
            line.balance().amount(),
            line.memo().map(Memo::text).orElse("")
        };
    }
}
