package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.testing.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host exhausts its heap many times, in a JVM of its own. */
@Tag(MySqlServer.TAG)
@Timeout(200)
class HeapTest {

    @TempDir
    private Path directory;

    @Test
    void whenTheHeapWasExhaustedAndIsFreeAgainTheBankWorksAsBefore() throws Exception {
        Path output = directory.resolve("output");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HungryHost.class.getName(),
                        MySqlServer.freshDatabaseUrl())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(jvm.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(jvm.exitValue()).as(() -> ending(output)).isZero();
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** Returns the last 40 lines of what the host printed. */
    private static String ending(Path output) {
        try {
            var lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "its output cannot be read: " + e;
        }
    }
}
