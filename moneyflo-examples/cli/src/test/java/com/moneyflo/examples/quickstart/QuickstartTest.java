package com.moneyflo.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path SOURCES = MODULE.resolve("src/main/java/com/moneyflo/examples/quickstart");
    private static final Path README = MODULE.resolve("../../README.md");

    @Test
    void theFirstExampleMovesMoneyAndVerifiesTheLedger() {
        assertThat(printedBy(Quickstart::main)).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).contains("DEPOSIT  INR 2500.00  balance INR 2500.00");
            assertThat(lines.get(1)).contains("TRANSFER  INR -900.00  balance INR 1600.00");
            assertThat(lines.get(2)).isEqualTo("verified: 3 accounts, 2 transfers, 4 entries, 0 faults");
        });
    }

    @Test
    void theRentIsPaidOnceThoughItIsAskedForTwice() {
        assertThat(ledgerOf(printedBy())).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).contains("DEPOSIT  INR 2500.00  balance INR 2500.00");
            assertThat(lines.get(1)).contains("TRANSFER  INR -900.00  balance INR 1600.00");
            assertThat(lines.get(2)).isEqualTo("verified: 3 accounts, 2 transfers, 4 entries, 0 faults");
        });
    }

    @Test
    void ashasPhoneShowsOneTextForEachThingThatHappened() {
        List<String> printed = printedBy();

        assertThat(printed).filteredOn(line -> line.contains("sms to ••••0001")).hasSize(3);
        assertThat(String.join("\n", printed))
                .containsSubsequence("is open.", "INR 2,500.00 credited", "INR 900.00 debited", "DEPOSIT");
    }

    @Test
    void itCanBeRunAgainOnADatabaseThatLasts(@TempDir Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("bank");

        assertThat(printedBy(url)).last().isEqualTo("verified: 3 accounts, 2 transfers, 4 entries, 0 faults");
        assertThat(printedBy(url)).last().isEqualTo("verified: 5 accounts, 4 transfers, 8 entries, 0 faults");
    }

    @ParameterizedTest
    @CsvSource({"0, Quickstart.java", "1, NotifiedQuickstart.java"})
    void theReadmeShowsThisVeryCode(int block, String source) throws IOException {
        List<String> blocks = found(Files.readString(README), "(?s)```java\\R(.*?)```");
        List<String> regions =
                found(Files.readString(SOURCES.resolve(source)), "(?s)// tag::readme\\[]\\R(.*?)// end::readme\\[]");

        assertThat(regions)
                .as("regions between // tag::readme[] and // end::readme[]")
                .hasSize(1);
        assertThat(lines(blocks.get(block)))
                .as("block " + (block + 1) + " of ```java in README.md must be the region readme of " + source
                        + "; copy it over")
                .isEqualTo(lines(regions.get(0)));
    }

    private static List<String> printedBy(String... args) {
        return printedBy(NotifiedQuickstart::main, args);
    }

    private static List<String> printedBy(Consumer<String[]> program, String... args) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, UTF_8)) {
            System.setOut(captured);
            program.accept(args);
        } finally {
            System.setOut(console);
        }
        return printed.toString(UTF_8).lines().toList();
    }

    /** Without the phone's screen. */
    private static List<String> ledgerOf(List<String> printed) {
        return printed.stream().filter(line -> !line.startsWith(" ")).toList();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> lines(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
