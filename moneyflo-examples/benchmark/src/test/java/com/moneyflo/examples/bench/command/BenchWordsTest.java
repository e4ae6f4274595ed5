package com.moneyflo.examples.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.examples.cli.Terminal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of {@code moneyflo bench} without a MySQL. */
class BenchWordsTest {

    private final Terminal terminal = Terminal.on("jdbc:h2:mem:bench", List.of(BenchCommand.class));

    @Test
    void itStandsInTheListOfCommands() {
        assertThat(String.join("\n", terminal.type("--help").succeeded()))
                .contains("\n  bench ", "\n  demo ", "\n  verify ");
    }

    @Test
    void itExplainsItselfWithAnExample() {
        assertThat(String.join("\n", terminal.type("bench", "--help").succeeded()))
                .startsWith("Usage: moneyflo bench")
                .contains("Examples:\n  moneyflo bench", "--db=JDBC-URL", "remoteSingle");
        assertThat(terminal.type("help", "bench").succeeded())
                .isEqualTo(terminal.type("bench", "--help").succeeded());
    }

    @Test
    void itAsksForMySqlAndSaysHowToStartOne() {
        Terminal.Answer answer = terminal.type("bench");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith(
                        "moneyflo: The benchmark needs MySQL. Start a server and measure on it with: moneyflo bench")
                .hasLineCount(1);
    }

    @Test
    void aWorkloadThatDoesNotExistIsAnsweredWithThoseThatDo() {
        Terminal.Answer answer = terminal.type("bench", "--workload", "nonsense");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .contains("There is no workload 'nonsense'", "uniform", "remoteSingle")
                .hasLineCount(1);
    }

    @Test
    void anOptionThatIsCutShortIsUnknown() {
        assertThat(terminal.type("bench", "--work", "hot").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "hi-IN-u-nu-deva"})
    void itSaysTheSameInEveryLanguage(String language) {
        Locale before = Locale.getDefault();
        List<Terminal.Answer> expected = said();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(said()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<Terminal.Answer> said() {
        return List.of(terminal.type("bench", "--help"), terminal.type("bench", "--workload", "HOT,single"));
    }
}
