package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    private final String listed = System.getProperty("user.home");

    @TempDir
    private Path directory;

    @AfterEach
    void asBefore() {
        System.setProperty("user.home", listed);
    }

    @Test
    void whoIsInNoListOfUsersHasTheirBankUnderHome() {
        System.setProperty("user.home", "?");

        assertThat(Home.of(Map.of("HOME", directory.toString())))
                .isEqualTo(directory.resolve(".moneyflo"))
                .isDirectory();
    }

    @Test
    void homeGoesBeforeTheListOfUsersAsInAShell() {
        System.setProperty("user.home", directory.resolve("listed").toString());

        assertThat(Home.of(Map.of("HOME", directory.toString()))).isEqualTo(directory.resolve(".moneyflo"));
        assertThat(Home.of(Map.of())).isEqualTo(directory.resolve("listed/.moneyflo"));
        assertThat(Home.of(Map.of("HOME", ""))).isEqualTo(directory.resolve("listed/.moneyflo"));
    }

    @Test
    void withoutAHomeTheAnswerSaysWhatToSet() {
        System.setProperty("user.home", "?");

        assertThatThrownBy(() -> Home.of(Map.of()))
                .hasMessage(
                        "There is no home directory. Set HOME to your own directory, or name a database with --db.");
    }

    @Test
    void aHomeThatCannotBeUsedIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no directory");

        for (String home : new String[] {"/proc/nonexistent", file.toString(), directory + "/a;INIT=x"}) {
            assertThatThrownBy(() -> Home.of(Map.of("HOME", home)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(home)
                    .hasMessageContaining("--db");
        }
    }
}
