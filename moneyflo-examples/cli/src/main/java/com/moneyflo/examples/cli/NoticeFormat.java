package com.moneyflo.examples.cli;

import com.moneyflo.notice.NoticeStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The format of a list of notices: a table, CSV or JSON. */
final class NoticeFormat {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Option(names = "--csv", description = "Print CSV (RFC 4180), with times in UTC.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON, one object a line, with times in UTC.")
    private boolean json;

    boolean isTable() {
        return !csv && !json;
    }

    void print(Stream<NoticeStatus> notices, Output out) {
        Stream<NoticeStatus> read = notices.takeWhile(Lines.whileReadBy(out));
        if (csv) {
            out.writer()
                    .write(Csv.row(
                            "notice", "kind", "account", "state", "attempts", "due", "since", "provider", "reason"));
            read.forEach(notice -> out.writer().write(row(notice)));
        } else if (json) {
            read.forEach(notice -> out.say(object(notice)));
        } else {
            table(read, out);
        }
    }

    /** Formats a time in the reader's time zone. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    private static void table(Stream<NoticeStatus> notices, Output out) {
        Table table = new Table(
                out,
                Table.left("NOTICE"),
                Table.left("KIND"),
                Table.left("ACCOUNT"),
                Table.left("STATE"),
                Table.right("ATTEMPTS"),
                Table.left("SINCE"),
                Table.left("REASON"));
        notices.forEach(notice -> table.row(
                notice.id().toString(),
                Words.plain(notice.kind()),
                notice.maskedAccount(),
                Words.plain(notice.state()),
                Integer.toString(notice.attempts()),
                time(since(notice)),
                notice.reason().orElse("")));
        table.end();
    }

    private static Instant since(NoticeStatus notice) {
        return notice.doneAt().orElse(notice.dueAt());
    }

    private static String row(NoticeStatus notice) {
        return Csv.row(
                notice.id().toString(),
                notice.kind().name(),
                notice.maskedAccount(),
                notice.state().name(),
                Integer.toString(notice.attempts()),
                notice.dueAt().toString(),
                notice.doneAt().map(Instant::toString).orElse(""),
                Csv.harmless(notice.providerId().orElse("")),
                Csv.harmless(notice.reason().orElse("")));
    }

    private static String object(NoticeStatus notice) {
        return new Json()
                .text("notice", notice.id().toString())
                .text("kind", notice.kind().name())
                .text("account", notice.maskedAccount())
                .text("state", notice.state().name())
                .number("attempts", notice.attempts())
                .text("due", notice.dueAt().toString())
                .text("since", notice.doneAt().map(Instant::toString).orElse(null))
                .text("provider", notice.providerId().orElse(null))
                .text("reason", notice.reason().orElse(null))
                .toString();
    }
}
