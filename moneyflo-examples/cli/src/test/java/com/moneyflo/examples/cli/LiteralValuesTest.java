package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command takes a typed value literally, in any form. */
class LiteralValuesTest {

    @TempDir
    private Path directory;

    private Terminal terminal;
    private String asha;

    @BeforeEach
    void anAccount() {
        terminal = Terminal.on("jdbc:h2:file:" + directory.resolve("bank"));
        asha = terminal.open("Asha", "Rao");
    }

    @Test
    void aMemoThatNamesAFileIsAMemo() throws Exception {
        Path rent = Files.writeString(directory.resolve("rent"), "\"x\" --key stolen");

        terminal.type("deposit", asha, "5", "--memo", "@" + rent).succeeded();

        assertThat(memos()).containsExactly("@" + rent);
        terminal.type("deposit", asha, "6", "--key", "stolen").succeeded();
        assertThat(terminal.type("@" + rent).exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@rent",
                "-5",
                "-x",
                "--unknown",
                "--unknown=1",
                "'quoted'",
                "\"quoted\"",
                "${sys:user.name}",
                "${env:HOME}",
                "$HOME",
                "a=b",
                "=",
                "*",
                "~",
                "a,b;c|d",
                "%n",
                "%s",
                "\\n",
                "#x",
                "bench",
                "null"
            })
    void aMemoAndAKeyAreTakenLiterally(String value) {
        terminal.type("deposit", asha, "5", "--memo", value, "--key", value).succeeded();
        terminal.type("withdraw", asha, "1", "--memo=" + value, "--label", "l=" + value, "--key=w" + value)
                .succeeded();

        assertThat(memos()).containsExactly(value, value);
        assertThat(terminal.type("deposit", asha, "7", "--key", value).err()).contains("Key '" + value + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "-h", "--help", "--key", "--db", "--db=jdbc:h2:mem:other"})
    void anOptionInPlaceOfAValueIsRefusedSoThatAForgottenValueChangesNothing(String option) {
        assertThat(terminal.type("deposit", asha, "5", "--memo", option).exitCode())
                .isEqualTo(2);
        assertThat(terminal.type("deposit", asha, "5", "--memo=" + option).exitCode())
                .isEqualTo(2);
        assertThat(memos()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            --memo|
            --key|
            --phone|
            --reason|
            --db|
            """)
    void anEmptyValueIsRefused(String option) {
        Terminal.Answer answer = switch (option) {
            case "--phone" -> terminal.type("open", "Asha", "Rao", "--currency", "INR", "--phone", "");
            case "--reason" ->
                terminal.type("notices", "give-up", "01890a5d-ac96-774b-bcce-b302099a8057", "--reason", "");
            case "--db" -> Terminal.typeBare("accounts", "--db", "");
            default -> terminal.type("deposit", asha, "5", option, "");
        };

        assertThat(answer.exitCode()).isPositive();
        assertThat(answer.err()).startsWith("moneyflo: ").hasLineCount(1);
        assertThat(memos()).isEmpty();
    }

    @Test
    void anOptionThatIsCutShortIsUnknown() {
        assertThat(terminal.type("deposit", asha, "5", "--mem", "x").exitCode()).isEqualTo(2);
        assertThat(terminal.type("dep", asha, "5").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-5.00", "१२", "٥", "５", "1,000.00", "1e3", "0x5", "+5", "5\u00a0", "INR -5"})
    void anAmountIsInAsciiDigitsAndPositive(String amount) {
        Terminal.Answer answer = terminal.type("deposit", asha, amount);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith("moneyflo: ").hasLineCount(1);
        assertThat(memos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "ANSI_X3.4-1968", "EUC-JP"})
    void wordsThatAreNotReadAsUtf8AreRefusedBeforeAnythingHappens(String charset) {
        Typed typed = Typed.in(charset);

        assertThat(terminal.read(typed)
                        .type("deposit", asha, "5", "--memo", "Pay")
                        .exitCode())
                .isZero();
        assertThat(terminal.read(typed)
                        .type("deposit", asha, "5", "--memo", "किराया")
                        .err())
                .contains("Argument 5 could not be read as UTF-8. Nothing was done.")
                .hasLineCount(1);
        assertThat(memos()).containsExactly("Pay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--key", "--memo", "--db", "--user"})
    void aReplacementCharacterIsNeverAccepted(String option) {
        Terminal.Answer answer = terminal.read(Typed.in("UTF-8")).type("deposit", asha, "5", option, "\uFFFD\uFFFD");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(memos()).isEmpty();
    }

    @Test
    void aVariableThatWasNotReadRightIsNamedAndNotShown() {
        Terminal.Answer answer = terminal.with(Map.of("MONEYFLO_DB_PASSWORD", "s\uFFFDcret", "PS1", "\uFFFD"))
                .type("accounts");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .contains("The variable MONEYFLO_DB_PASSWORD could not be read")
                .doesNotContain("cret");
        assertThat(terminal.with(Map.of("PS1", "\uFFFD")).type("accounts").exitCode())
                .isZero();
    }

    private List<String> memos() {
        return terminal.type("statement", asha, "--json").succeeded().stream()
                .map(line -> line.replaceAll(".*\"memo\":\"?(.*?)\"?}$", "$1").replaceAll("\\\\(.)", "$1"))
                .toList();
    }
}
