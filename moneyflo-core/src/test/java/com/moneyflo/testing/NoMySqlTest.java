package com.moneyflo.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A run of tests that can have no MySQL, or loses it, fails once and says what to do. It runs in a JVM of its own. */
class NoMySqlTest {

    private static final String GOT_ONE = "got a database";

    @ParameterizedTest
    @CsvSource({
        "-Dmoneyflo.mysql.url=jdbc:mysql://127.0.0.1:1/?user=moneyflo, set MONEYFLO_MYSQL_URL to",
        "-Dmoneyflo.mysql.url=127.0.0.1:3306, set MONEYFLO_MYSQL_URL to",
        "-Dmoneyflo.mysql=postgres, is none of"
    })
    void theRunFailsOnceAndSaysWhatToDo(String option, String advice) throws IOException, InterruptedException {
        assertThat(run(option)).contains("failed 1, passed 0, skipped 2").contains(advice);
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aWrongPasswordFailsOnce() throws IOException, InterruptedException {
        String url = MySqlServer.freshDatabaseUrl().replaceAll("\\?.*", "?user=stranger&password=wrong");
        assertThat(run("-Dmoneyflo.mysql.url=" + url))
                .contains("failed 1, passed 0, skipped 2")
                .contains("set MONEYFLO_MYSQL_URL to");
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aServerThatEndsDuringTheRunFailsOnce() throws IOException, InterruptedException {
        CrashingServer server = startOrSkip();
        Process run = start("-Dmoneyflo.mysql.url=" + server.url(), "-Dmoneyflo.patient=true");
        BufferedReader output = run.inputReader(UTF_8);
        while (!output.readLine().contains(GOT_ONE)) {
            // The server is not asked for yet.
        }
        server.close();
        run.getOutputStream().close();
        assertThat(output.lines().toList())
                .contains("failed 1, passed 1, skipped 1")
                .anyMatch(line -> line.contains("does not answer any more"));
        run.waitFor();
    }

    private static CrashingServer startOrSkip() {
        try {
            return CrashingServer.start();
        } catch (IllegalStateException e) {
            return Assumptions.abort("No server to end: " + e.getMessage());
        }
    }

    private static String run(String option) throws IOException, InterruptedException {
        Process jvm = start(option);
        String output = new String(jvm.getInputStream().readAllBytes(), UTF_8);
        jvm.waitFor();
        return output;
    }

    private static Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(options));
        command.add(SmallRun.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("MONEYFLO_MYSQL_URL");
        return builder.start();
    }

    /** The work of the other JVM. */
    static final class SmallRun {

        public static void main(String[] arguments) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(
                                            selectClass(OnMySql.class),
                                            selectClass(OnMySqlToo.class),
                                            selectClass(WithoutMySql.class))
                                    .build(),
                            listener);
            TestExecutionSummary summary = listener.getSummary();
            summary.getFailures().forEach(failure -> System.out.println(failure.getException()));
            System.out.println("failed " + summary.getTotalFailureCount() + ", passed "
                    + summary.getTestsSucceededCount() + ", skipped " + summary.getContainersSkippedCount());
        }

        private SmallRun() {}
    }

    /** Not nested, so that only the other JVM runs them. */
    @Tag(MySqlServer.TAG)
    static final class OnMySql {
        @Test
        void asksForADatabase() throws IOException {
            assertThat(MySqlServer.freshDatabaseUrl()).isNotEmpty();
            if (Boolean.getBoolean("moneyflo.patient")) {
                System.out.println(GOT_ONE);
                assertThat(System.in.read()).isNegative();
            }
        }
    }

    @Tag(MySqlServer.TAG)
    static final class OnMySqlToo {
        @Test
        void asksForADatabase() {
            assertThat(MySqlServer.freshDatabaseUrl()).isNotEmpty();
        }
    }

    static final class WithoutMySql {
        @Test
        void needsNone() {
            assertThat(1).isPositive();
        }
    }
}
