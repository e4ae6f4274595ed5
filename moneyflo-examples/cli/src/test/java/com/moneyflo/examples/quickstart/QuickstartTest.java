package com.moneyflo.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path SOURCE = MODULE.resolve("src/main/java/com/moneyflo/examples/quickstart/Quickstart.java");
    private static final Path README = MODULE.resolve("../../README.md");

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

    @Test
    void theReadmeShowsThisVeryCode() throws IOException {
        assertThat(README)
                .as("the project's README, which begins with the code of Quickstart.java")
                .exists();
        String shown = between(Files.readString(README), "(?s)```java\\R(.*?)```", "README.md has no ```java block");
        String compiled = between(
                Files.readString(SOURCE),
                "(?s)// tag::readme\\[]\\R(.*?)// end::readme\\[]",
                "Quickstart.java has no region between // tag::readme[] and // end::readme[]");

        assertThat(lines(shown))
                .as("the first ```java block of README.md must be the region readme of Quickstart.java; copy it over")
                .isEqualTo(lines(compiled));
    }

    private static List<String> printedBy(String... args) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, UTF_8)) {
            System.setOut(captured);
            Quickstart.main(args);
        } finally {
            System.setOut(console);
        }
        return printed.toString(UTF_8).lines().toList();
    }

    /** Without the phone's screen. */
    private static List<String> ledgerOf(List<String> printed) {
        return printed.stream().filter(line -> !line.startsWith(" ")).toList();
    }

    private static String between(String text, String pattern, String complaint) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(complaint).isTrue();
        return found.group(1);
    }

    private static List<String> lines(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
