package com.moneyflo.examples.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Bank;
import com.moneyflo.examples.cli.Terminal;
import com.moneyflo.testing.MySqlServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark from end to end, far too short to measure anything. */
@Tag(MySqlServer.TAG)
class BenchTest {

    private static final String[] TINY = {
        "--seconds",
        "0.1",
        "--accounts",
        "60",
        "--callers",
        "4",
        "--in-flight",
        "40",
        "--entries",
        "300",
        "--history",
        "400"
    };

    @Test
    void everyWorkloadLeavesItsRatioAndASoundLedger(@TempDir Path directory) throws Exception {
        Path json = directory.resolve("figures.json");
        Path svg = directory.resolve("curve.svg");
        Terminal terminal = freshTerminal();

        List<String> said = run(terminal, "--json", json.toString(), "--svg", svg.toString());

        assertThat(said).last().asString().endsWith(" 0 faults");
        assertThat(ratios(Files.readString(json)))
                .contains("uniform", "p99", "hot", "zipf", "floor", "floorInsertsOnly", "hotToUniform", "singleP50")
                .contains("remote", "remoteSingleP50", "statement", "stranger", "twoJvms", "fourJvms")
                .contains("texts", "inFlight");
        assertThat(Files.readString(json))
                .contains("\"drain\": ", "\"heapMegabytes\": ", "\"openSeconds\": ", "\"curve\": ")
                .contains("\"mysqlVersion\": ", "\"syncBinlog\": ", "\"cores\": ")
                .contains("\"sound\": true")
                .doesNotContain("NaN", ": null");
        assertThat(Files.readString(svg)).startsWith("<svg").contains("MoneyFlo");
    }

    @Test
    void whatItMadeBeforeIsUsedAgain() {
        Terminal terminal = freshTerminal();
        run(terminal, "--workload", "uniform,hot");

        List<String> again = run(terminal, "--workload", "single");

        assertThat(again).anyMatch(line -> line.startsWith("singleP50"));
        assertThat(again)
                .last()
                .asString()
                .startsWith("verified: 61 accounts, ")
                .endsWith(" 0 faults");
    }

    @Test
    void aLongHistoryIsBuiltBesideAShortOne() {
        Terminal terminal = freshTerminal();

        List<String> said = run(terminal, "--workload", "history");

        assertThat(said).anyMatch(line -> line.startsWith("history"));
        assertThat(said).filteredOn(line -> line.endsWith(" 0 faults")).hasSize(3);
    }

    @Test
    void twoVersionsTakeTurns(@TempDir Path directory) throws Exception {
        Terminal terminal = freshTerminal();
        Path json = directory.resolve("figures.json");
        String core = Path.of(Bank.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();

        run(terminal, "--workload", "versions", "--against", core, "--json", json.toString());

        assertThat(ratios(Files.readString(json)))
                .containsExactly("versionUniform", "versionHot", "versionZipf", "versionSingle");
    }

    @Test
    void versionsWithoutAnotherVersionSayWhatIsMissing() {
        Terminal.Answer answer = freshTerminal().type(tiny("--workload", "versions"));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("--against");
    }

    @Test
    void aBankInUseIsNotFilled() {
        Terminal terminal = freshTerminal();
        terminal.open("Asha", "Rao");

        Terminal.Answer answer = terminal.type(tiny());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .contains("1 accounts that the benchmark did not make")
                .hasLineCount(1);
        assertThat(terminal.type("accounts").succeeded()).hasSize(2);
    }

    private static Terminal freshTerminal() {
        return Terminal.on(MySqlServer.freshDatabaseUrl(), List.of(BenchCommand.class));
    }

    /** Progress may be told beside it. */
    private static List<String> run(Terminal terminal, String... more) {
        Terminal.Answer answer = terminal.type(tiny(more));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.lines();
    }

    /** The names in the object {@code ratios} that have a number. */
    private static List<String> ratios(String json) {
        String object = json.substring(json.indexOf("\"ratios\": {"), json.indexOf('}'));
        return Pattern.compile("\"(\\w+)\": [0-9.]+")
                .matcher(object)
                .results()
                .map(ratio -> ratio.group(1))
                .toList();
    }

    private static String[] tiny(String... more) {
        List<String> words = new ArrayList<>(List.of("bench"));
        words.addAll(List.of(TINY));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}
