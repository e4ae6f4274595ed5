package com.moneyflo.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.moneyflo.examples.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The output of commands in a JVM of its own locale. It leaves out ids, times and lengths of time: all else is the same
 * everywhere.
 */
final class LocaleStory {

    /** Stands before the help texts, which are wrapped at the terminal's width. */
    static final String HELP = "--- help\n";

    private final StringBuilder told = new StringBuilder();
    private final Terminal terminal;

    private LocaleStory(String url) {
        this.terminal = Terminal.on(url);
    }

    /** On the database of the first URL, into the second file, or to the standard output where none is named. */
    public static void main(String... args) throws IOException {
        String story = new LocaleStory(args[0]).tell();
        if (args.length > 1) {
            Files.writeString(Path.of(args[1]), story);
        } else {
            System.out.writeBytes(story.getBytes(UTF_8));
        }
    }

    private String tell() {
        type("demo");
        String asha = terminal.open("Asha", "Iyer", "--phone", "+910000000001", "--sms");
        String inci = terminal.open("İnci", "Işık");
        type("deposit", asha, "2345678.90", "--memo", "किराया ₹ 🙂 1234", "--key", "TITLE-ı", "--label", "invoice=42");
        type("deposit", asha, "2345678.90", "--memo", "किराया ₹ 🙂 1234", "--key", "TITLE-ı", "--label", "invoice=42");
        type("transfer", asha, inci, "INR", "34567.89", "--memo", "Invoice 7;=HYPERLINK(\"x\")");
        type("withdraw", inci, "99999999");
        type("withdraw", inci, "-5");
        for (String amount : List.of("१२", "١٢", "๑๒", "1,5", "1.234,50", "1 000")) {
            type("deposit", inci, amount);
        }
        type("deposit", inci, "1", "--key", "TITLE-ı");
        type("balance", inci);
        type("balance", inci, "--at", "2199-01-01T00:00:00Z");
        type("balance", inci, "--at", "๒๑๙๙-๐๑-๐๑T๐๐:๐๐:๐๐Z");
        for (String format : List.of("--zone=UTC", "--csv", "--json")) {
            type("statement", asha, format);
            type("statement", asha, "--month", "2020-02", format);
        }
        type("statement", asha, "--month", "๒๕๖๙-๑๑");
        type("notices");
        for (String format : List.of("--csv", "--json")) {
            type("notices", "--state", "PENDING", format);
        }
        type("notices", "--state", "IN-DOUBT");
        type("notices", "deliver");
        type("accounts");
        type("verify");
        ends("accounts", "--db", "jdbc:h2:file:/proc/nonexistent/bank");
        ends("accounts", "--db", "jdbc:mysql://127.0.0.1:1/bank");
        ends("accounts", "--db", "jdbc:nonsense");
        told.append(HELP);
        for (String command : List.of("--help", "help deposit", "statement --help", "frob", "")) {
            said(Terminal.typeBare(Stream.of(command.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .toArray(String[]::new)));
        }
        return told.toString();
    }

    private void type(String... words) {
        said(terminal.type(words));
    }

    private void said(Answer answer) {
        told.append(answer.exitCode()).append('\n').append(plain(answer.out())).append(plain(answer.err()));
    }

    /** Drivers speak the language of the user: how the command ends does not depend on it. */
    private void ends(String... words) {
        Answer answer = Terminal.typeBare(words);
        told.append(answer.exitCode())
                .append(' ')
                .append(answer.out().length())
                .append(' ')
                .append(answer.err().lines().count())
                .append('\n');
    }

    private static String plain(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(\\.[0-9]+)?", "TIME")
                .replaceAll("waiting for [0-9]+ s", "WAITS")
                .replaceAll("XX[0-9]{4}|1[0-9]{6}\\b", "ACCOUNT");
    }
}
