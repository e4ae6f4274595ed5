package com.moneyflo.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.testing.MySqlServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes, messages and exports are the same in every locale. */
class LocalesTest {

    /**
     * Locale of the process, and what the JVM is told beyond it: languages with digits, calendars and case rules of
     * their own.
     */
    private static final List<String> LOCALES = List.of(
            "C",
            "POSIX",
            "fr_FR.UTF-8",
            "de_DE.UTF-8",
            "ru_RU.UTF-8",
            "zh_CN.UTF-8",
            "tr_TR.UTF-8 tr TR",
            "th_TH.UTF-8 th TH u-ca-buddhist-nu-thai",
            "ar_EG.UTF-8 ar EG u-nu-arab",
            "fa_IR.UTF-8 fa IR u-nu-arabext",
            "hi_IN.UTF-8 hi IN u-nu-deva",
            "ja_JP.UTF-8 ja JP u-ca-japanese");

    @TempDir
    private Path directory;

    @Test
    void theSameIsSaidInTwelveLocales() throws Exception {
        String expected = told("C.UTF-8", "jdbc:h2:mem:story;DB_CLOSE_DELAY=-1");

        assertThat(expected)
                .contains("0\n\n1. Asha Rao and Ravi Iyer", "INR 2345678.90", "किराया ₹ 🙂 1234")
                .contains("pending           3", "Invoice 7;'=HYPERLINK", "0 faults", "Exit codes: 0 done")
                .doesNotContain("\uFFFD");
        for (String locale : LOCALES) {
            assertThat(told(locale, "jdbc:h2:mem:story;DB_CLOSE_DELAY=-1"))
                    .as(locale)
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag(MySqlServer.TAG)
    void theSameIsSaidOnMySql() throws Exception {
        String expected = told("C.UTF-8", "jdbc:h2:mem:story;DB_CLOSE_DELAY=-1");

        for (int i = 6; i < 9; i++) {
            assertThat(told(LOCALES.get(i), MySqlServer.freshDatabaseUrl()))
                    .as(LOCALES.get(i))
                    .isEqualTo(expected);
        }
    }

    private String told(String locale, String url) throws Exception {
        String[] parts = locale.split(" ", -1);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        String[] properties = {"", "user.language", "user.country", "user.extensions"};
        for (int i = 1; i < parts.length; i++) {
            command.add("-D" + properties[i] + "=" + parts[i]);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LocaleStory.class.getName(), url));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LC_ALL", parts[0]);
        File err = Files.createTempFile(directory, "err", "").toFile();
        Process process = builder.redirectError(err).start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(Files.readString(err.toPath(), UTF_8)).isZero();
        return told;
    }
}
