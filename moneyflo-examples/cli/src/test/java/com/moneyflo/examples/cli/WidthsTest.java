package com.moneyflo.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exit codes, messages and exports are the same in terminals of every width; help fits into each. The commands run in
 * real terminals, which {@code script} opens.
 */
class WidthsTest {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    /** The least width of a help text. */
    private static final int LEAST_HELP = 55;

    private static final List<Integer> WIDTHS = List.of(50, 80, 132);

    @TempDir
    private Path directory;

    @Test
    void theSameIsSaidInThreeWidths() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "script opens the terminals");
        List<String> stories = List.of(told(50), told(80), told(132));

        assertThat(stories).allSatisfy(story -> assertThat(beforeHelp(story)).isEqualTo(beforeHelp(stories.get(0))));
        assertThat(stories.get(0)).contains("INR 2345678.90", "Invoice 7;'=HYPERLINK", "\"seq\":1");
        for (int i = 0; i < WIDTHS.size(); i++) {
            int width = Math.max(LEAST_HELP, WIDTHS.get(i));
            assertThat(help(stories.get(i)).lines().filter(line -> !isAsWritten(line)))
                    .as("help in " + WIDTHS.get(i) + " columns")
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
        }
        assertThat(help(stories.get(2)).lines().count())
                .as("lines of help in a wide terminal")
                .isLessThan(help(stories.get(0)).lines().count());
    }

    private String told(int columns) throws Exception {
        Path out = directory.resolve("told-" + columns);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "stty cols " + columns + "; exec '" + java
                + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.timezone=UTC"
                + " -Dorg.slf4j.simpleLogger.defaultLogLevel=off -cp \"$STORY_CLASS_PATH\" "
                + LocaleStory.class.getName() + " 'jdbc:h2:mem:story;DB_CLOSE_DELAY=-1' '" + out + "'";
        File err = directory.resolve("err-" + columns).toFile();
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null");
        builder.environment().put("STORY_CLASS_PATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "xterm");
        builder.environment().put("SHELL", "/bin/sh");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(err)
                .redirectInput(new File("/dev/null"))
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(err.toPath(), UTF_8))
                .isZero();
        return Files.readString(out, UTF_8);
    }

    /** Messages are one line each, and are not broken. */
    private static boolean isAsWritten(String line) {
        return line.startsWith("moneyflo: ");
    }

    private static String beforeHelp(String story) {
        return story.substring(0, story.indexOf(LocaleStory.HELP));
    }

    private static String help(String story) {
        return story.substring(story.indexOf(LocaleStory.HELP));
    }
}
