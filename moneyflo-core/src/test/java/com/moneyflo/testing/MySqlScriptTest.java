package com.moneyflo.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mysql-local.sh} prints what it has done, or says in one line what failed. */
class MySqlScriptTest {

    /** Settings that users' shells may have; none of them changes anything. */
    private static final Map<String, String> SHELL = Map.of(
            "CDPATH",
            ".",
            "POSIXLY_CORRECT",
            "1",
            "SHELLOPTS",
            "noclobber",
            "LC_ALL",
            "fr_FR.UTF-8",
            "GREP_OPTIONS",
            "-v");

    @TempDir
    private Path directory;

    private Path home;

    @BeforeEach
    void noServer() {
        home = directory.resolve("a home");
    }

    @AfterEach
    void stop() throws Exception {
        run("stop");
        Files.deleteIfExists(home.resolve("tree"));
    }

    record Answer(int exitCode, String out, String err) {}

    @Test
    void aWrongCallIsToldInOneLine() throws Exception {
        for (List<String> words : List.of(
                List.of("frobnicate"),
                List.of("start", "70000"),
                List.of("start", "1x"),
                List.of("serve"),
                List.of("crash", "0"))) {
            assertThat(run(words.toArray(String[]::new)))
                    .satisfies(MySqlScriptTest::failed)
                    .extracting(Answer::exitCode)
                    .isEqualTo(2);
        }
        assertThat(run().err()).contains("start [PORT]").doesNotContain("set -euo");
    }

    @Test
    void withoutAServerOrAHomeItSaysSo() throws Exception {
        assertThat(run("client"))
                .satisfies(MySqlScriptTest::failed)
                .extracting(Answer::err)
                .asString()
                .contains("Start it first");
        assertThat(run("status").out()).isEqualTo("does not run\n");
        assertThat(run("stop").exitCode()).isZero();
        assertThat(run("clean").exitCode()).isZero();
        Files.createDirectories(home);
        assertThat(run("clean")).satisfies(MySqlScriptTest::failed);
        assertThat(home).exists();
        assertThat(run(Map.of("MONEYFLO_MYSQL_HOME", "", "HOME", ""), "status"))
                .satisfies(MySqlScriptTest::failed)
                .extracting(Answer::err)
                .asString()
                .contains("HOME is not set");
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aPortThatIsTakenAndASecondStartAreRefused() throws Exception {
        fetched();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            for (String command : List.of("start", "serve")) {
                Answer answer = run(command, port);

                assertThat(answer.exitCode()).isEqualTo(1);
                assertThat(answer.out()).isEqualTo(command.equals("start") ? "" : "taken " + port + "\n");
                assertThat(answer.err())
                        .isEqualTo("mysql-local: no server on port " + port + ": another process has the port\n");
            }
        }
        String port = freePort();
        assertThat(run("start", port, "--no-such-option")).satisfies(MySqlScriptTest::failed);
        assertThat(run("status").out()).isEqualTo("does not run\n");

        Answer started = run("start", port);

        assertThat(started.err()).isEmpty();
        assertThat(started.out()).startsWith("jdbc:mysql://127.0.0.1:" + port + "/?");
        assertThat(run("start", port)).isEqualTo(started);
        assertThat(run("start", freePort())).satisfies(MySqlScriptTest::failed);
        assertThat(run("start", port, "--general-log=ON")).satisfies(MySqlScriptTest::failed);
        assertThat(run("status").out()).startsWith("runs on port " + port + ", pid ");
    }

    private static void failed(Answer answer) {
        assertThat(answer.exitCode()).isPositive();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("mysql-local: ").hasLineCount(1);
    }

    /** A home with the server's programs of this machine and data of its own. */
    private void fetched() throws Exception {
        assumeThat(MySqlServer.mayBeLocal()).isTrue();
        Process fetch = new ProcessBuilder("bash", "-p", LocalServer.script().toString(), "fetch").start();
        String done = new String(fetch.getInputStream().readAllBytes(), UTF_8).strip();
        assumeThat(fetch.waitFor()).as("fetch").isZero();
        Path fetched = Path.of(done.substring(done.indexOf(" in ") + 4));
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve("tree"), fetched.resolve("tree"));
        Files.copy(fetched.resolve("complete"), home.resolve("complete"));
        Process copy = new ProcessBuilder(
                        "cp",
                        "-a",
                        fetched.resolve("template").toString(),
                        home.resolve("template").toString())
                .start();
        assertThat(copy.waitFor()).isZero();
    }

    private Answer run(String... words) throws Exception {
        return run(Map.of("MONEYFLO_MYSQL_HOME", home.toString()), words);
    }

    private Answer run(Map<String, String> variables, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", "-p", LocalServer.script().toString()));
        command.addAll(List.of(words));
        Path err = Files.createTempFile(directory, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().putAll(SHELL);
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exitCode = process.waitFor();
        // bash itself warns of a locale that is not installed
        String said = Files.readString(err)
                .lines()
                .filter(line -> !line.contains("setlocale"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        return new Answer(exitCode, out, said);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
