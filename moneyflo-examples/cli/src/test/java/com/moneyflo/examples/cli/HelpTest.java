package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertThat(String.join("\n", Terminal.typeBare("--help").succeeded()))
                .contains(
                        "demo",
                        "open",
                        "deposit",
                        "withdraw",
                        "transfer",
                        "balance",
                        "statement",
                        "accounts",
                        "notices",
                        "webhook",
                        "verify")
                .contains("--db", "Exit codes")
                .doesNotContain("--debug");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "open",
                "deposit",
                "withdraw",
                "transfer",
                "balance",
                "statement",
                "accounts",
                "notices",
                "webhook",
                "verify"
            })
    void everyCommandExplainsItselfWithAnExample(String command) {
        assertThat(String.join("\n", Terminal.typeBare(command, "--help").succeeded()))
                .startsWith("Usage: moneyflo " + command)
                .contains("Examples:\n  moneyflo " + command)
                .contains("--db=JDBC-URL");
        assertThat(Terminal.typeBare("help", command).succeeded())
                .isEqualTo(Terminal.typeBare(command, "--help").succeeded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "send-again", "give-up", "deliver"})
    void whatIsDoneToNoticesExplainsItselfToo(String command) {
        assertThat(String.join(
                        "\n", Terminal.typeBare("notices", command, "--help").succeeded()))
                .startsWith("Usage: moneyflo notices " + command)
                .contains("Examples:\n  moneyflo notices " + command)
                .contains("--db=JDBC-URL");
    }

    @Test
    void withoutACommandTheHelpGoesToStderr() {
        Terminal.Answer answer = Terminal.typeBare();

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("Usage: moneyflo").contains("First steps:");
    }
}
