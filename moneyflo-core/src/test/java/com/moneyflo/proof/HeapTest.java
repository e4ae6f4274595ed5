package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.testing.MySqlServer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The host uses up the heap, again and again, in a JVM of its own. */
@Tag(MySqlServer.TAG)
@Timeout(200)
class HeapTest {

    @Test
    void whenTheHeapWasExhaustedAndIsFreeAgainTheBankWorksAsBefore() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HungryHost.class.getName(),
                        MySqlServer.freshDatabaseUrl())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(jvm.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(jvm.exitValue()).isZero();
        } finally {
            jvm.destroyForcibly();
        }
    }
}
