package com.moneyflo.examples.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.moneyflo.examples.cli.Terminal;
import com.moneyflo.examples.cli.Terminal.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts the bank, in the surroundings that users have. */
class LauncherTest {

    private static final String KEY = "किराया-जून";
    private static final String OTHER_KEY = "किराया-मार";

    @TempDir
    private Path directory;

    private Launcher launcher;
    private String url;
    private Terminal terminal;

    @BeforeEach
    void aBuiltProject() throws Exception {
        launcher = Launcher.in(directory.resolve("a project"));
        url = "jdbc:h2:file:" + directory.resolve("bank");
        terminal = Terminal.on(url);
    }

    @Test
    void lettersBeyondAsciiArriveInEveryLocale() throws Exception {
        String asha = terminal.open("Asha", "Rao");
        List<Map<String, String>> surroundings = List.of(
                Map.of("LC_CTYPE", "UTF-8"),
                Map.of("LC_CTYPE", "UTF-8"),
                Map.of("LC_ALL", "C"),
                Map.of("LC_ALL", "xx_YY"),
                Map.of("LC_ALL", "xx_YY.UTF-8"),
                Map.of("LANG", "de_DE.ISO-8859-1"),
                Map.of("LANG", "C.UTF-8", "LC_TIME", "xx_YY"),
                Map.of("LANG", "xx_YY", "LC_CTYPE", "C.UTF-8"),
                Map.of());
        for (int i = 0; i < surroundings.size(); i++) {
            String key = i == 1 ? OTHER_KEY : KEY + (i == 0 ? "" : i);
            Answer answer = launcher.run(
                    surroundings.get(i), "deposit", asha, "1", "--key", key, "--memo", "₹ 🙂", "--db", url);

            assertThat(answer.exitCode())
                    .as("%s: %s", surroundings.get(i), answer.err())
                    .isZero();
        }

        List<String> lines = terminal.type("statement", asha, "--json").succeeded();
        assertThat(lines).hasSize(surroundings.size()).allMatch(line -> line.endsWith("\"memo\":\"₹ 🙂\"}"));
        assertThat(terminal.type("deposit", asha, "1", "--key", OTHER_KEY, "--memo", "₹ 🙂")
                        .exitCode())
                .isZero();
        assertThat(terminal.type("statement", asha, "--json").succeeded()).hasSize(surroundings.size());
    }

    @Test
    void aWordThatIsNotUtf8IsRefused() throws Exception {
        Answer answer = launcher.run(
                Map.of("LC_ALL", "C.UTF-8"),
                launcher.shell("exec \"$0\" open Asha $'Ra\\xf8' --currency INR --db '" + url + "'"));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .contains("Argument 3 could not be read as UTF-8")
                .hasLineCount(1);
        assertThat(terminal.type("accounts").succeeded()).hasSize(1);
    }

    @Test
    void theLanguageOfMessagesStays() throws Exception {
        Path java = launcher.javaThatPrints("$LC_MESSAGES|$LC_CTYPE|${LC_ALL-unset}");
        Map<String, String> home = Map.of("JAVA_HOME", java.toString());

        assertThat(launcher.run(with(home, "LC_ALL", "C"), "accounts").out().strip())
                .isEqualTo("C|C.UTF-8|unset");
        assertThat(launcher.run(with(home, "LANG", "POSIX", "LC_CTYPE", "UTF-8"), "accounts")
                        .out()
                        .strip())
                .isEqualTo("POSIX|C.UTF-8|unset");
    }

    @Test
    void theShellsOfUsersChangeNothing() throws Exception {
        Path java = launcher.javaThatPrints("$#");
        Path noise = Files.writeString(directory.resolve("noise"), "echo noise; cd /; set -f; cd() { echo no; }\n");
        Map<String, String> surroundings = new HashMap<>(Map.of("JAVA_HOME", java.toString()));
        surroundings.putAll(Map.of("CDPATH", ".:" + directory, "IFS", "/", "OLDPWD", "/", "TMPDIR", "/nonexistent"));
        surroundings.putAll(Map.of("BASH_ENV", noise.toString(), "ENV", noise.toString(), "POSIXLY_CORRECT", "1"));
        surroundings.putAll(Map.of("SHELLOPTS", "noclobber:noglob:nounset", "GREP_OPTIONS", "-v", "GLOBIGNORE", "*"));
        surroundings.put("BASH_FUNC_cd%%", "() { echo no; }");
        surroundings.put("BASH_FUNC_find%%", "() { echo changed; }");

        Answer answer = launcher.run(surroundings, "accounts");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).matches("\\d+\n");
        assertThat(answer.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blanks", "-", "line\nbreak", "ends\n", "it's $HOME", "किराया", "*"})
    void theProjectMayLieInADirectoryOfAnyName(String name) throws Exception {
        assumeThat(name.matches("\\p{ASCII}*")
                        || System.getProperty("sun.jnu.encoding").equals("UTF-8"))
                .isTrue(); // or this JVM cannot say it
        Launcher odd = Launcher.in(directory.resolve(name));
        Path java = odd.javaThatPrints("ok");
        Path link = Files.createSymbolicLink(
                Files.createDirectories(directory.resolve("bin of mine")).resolve("moneyflo"),
                Path.of("../" + name + "/moneyflo-examples/moneyflo"));
        Map<String, String> surroundings = Map.of("JAVA_HOME", java.toString(), "CDPATH", ".");

        assertThat(odd.run(surroundings, "accounts")).isEqualTo(new Answer(0, "ok\n", ""));
        assertThat(odd.start(surroundings, directory, List.of(link.toString(), "accounts")))
                .isEqualTo(new Answer(0, "ok\n", ""));
        assertThat(odd.start(
                        surroundings, directory, List.of("bash", "-p", "--", name + "/moneyflo-examples/moneyflo")))
                .isEqualTo(new Answer(0, "ok\n", ""));
    }

    @Test
    void aWorkingDirectoryThatIsGoneIsNamed() throws Exception {
        Answer answer = launcher.run(
                Map.of(), launcher.shell("mkdir gone && cd gone && rmdir ../gone && exec \"$0\" accounts"));

        assertThat(answer.exitCode()).isEqualTo(1);
        // bash itself warns of it too, before it reads the script
        assertThat(answer.err().lines().filter(line -> !line.startsWith("shell-init:")))
                .containsExactly("moneyflo: The working directory does not exist any more. Change to another one.");
    }

    @Test
    void aColonInThePathIsNamed() throws Exception {
        Answer answer = Launcher.in(directory.resolve("a:b")).run(Map.of(), "accounts");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("has a colon, which").hasLineCount(1);
    }

    @Test
    void onlyTheCommandBenchGetsTheJitOfAHost() throws Exception {
        Map<String, String> surroundings =
                Map.of("JAVA_HOME", launcher.javaThatPrints("$*").toString());

        for (String[] words : new String[][] {
            {"deposit", "13", "5", "--memo", "my bench press"},
            {"deposit", "13", "5", "--memo", "bench"},
            {"--db", "bench", "verify"},
            {}
        }) {
            assertThat(launcher.run(surroundings, words).out())
                    .contains("TieredStopAtLevel")
                    .doesNotContain("-Xmx1g");
        }
        assertThat(launcher.run(surroundings, "bench", "--seconds", "1").out()).contains("-Xmx1g");
        assertThat(launcher.run(surroundings, "--db", "x", "--user=y", "bench").out())
                .contains("-Xmx1g");
        assertThat(launcher.run(with(surroundings, "JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC"), "verify")
                        .out())
                .doesNotContain("SerialGC");
    }

    @Test
    void whatIsMissingIsSaidInOneLine() throws Exception {
        Answer noJava = launcher.run(Map.of("JAVA_HOME", "/nonexistent"), "accounts");

        assertThat(noJava.exitCode()).isEqualTo(1);
        assertThat(noJava.err())
                .startsWith("moneyflo: Java was not found in JAVA_HOME.")
                .hasLineCount(1);
    }

    @Test
    void theBankLiesUnderHomeAndAReaderWhoLeavesIsNoFailureInAnyLanguage() throws Exception {
        Path home = Files.createDirectories(directory.resolve("home of mine"));
        Map<String, String> surroundings = Map.of("HOME", home.toString(), "LC_ALL", "fr_FR.UTF-8", "LANGUAGE", "fr");
        Terminal there = Terminal.on("jdbc:h2:file:" + home.resolve(".moneyflo/bank"));
        Files.createDirectories(home.resolve(".moneyflo"));
        String asha = there.open("Asha", "Rao");
        Launcher.fill(home.resolve(".moneyflo/bank"), asha, 3_000);

        Answer answer = launcher.run(
                surroundings,
                launcher.shell("\"$0\" statement " + asha + " --csv | head -1; echo \"${PIPESTATUS[0]}\""));
        Answer full = launcher.run(
                surroundings, launcher.shell("\"$0\" statement " + asha + " --csv > /dev/full; echo \"$?\""));

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines()).hasSize(2).last().isEqualTo("0");
        assumeThat(Path.of("/dev/full")).exists();
        assertThat(full.out()).isEqualTo("1\n");
        assertThat(full.err()).contains("Not all of the output was written").hasLineCount(1);
    }

    private static Map<String, String> with(Map<String, String> surroundings, String... more) {
        Map<String, String> all = new HashMap<>(surroundings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
