package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class RenderingTest {

    @Test
    void csvFieldsWithCommasQuotesOrBreaksAreQuoted() {
        assertThat(Csv.row("a", "b,c", "d\"e", "f\ng", "", " h"))
                .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",,\" h\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u00a0=1", "＝1", "＠x"})
    void aMemoThatASpreadsheetWouldComputeIsDisarmed(String memo) {
        assertThat(Csv.harmless(memo)).isEqualTo("'" + memo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rent", "1-2", "a=b", "'quoted'", "किराया"})
    void anyOtherMemoIsLeftAsItIs(String memo) {
        assertThat(Csv.harmless(memo)).isEqualTo(memo);
    }

    @Test
    void jsonEscapesWhatMustBeEscapedAndNothingElse() {
        assertThat(new Json()
                        .text("t", "a\"b\\c\u0001\n\u2028 é 🙂 /")
                        .number("n", -5)
                        .text("none", null))
                .hasToString("{\"t\":\"a\\\"b\\\\c\\u0001\\u000a\\u2028 é 🙂 /\",\"n\":-5,\"none\":null}");
    }

    @Test
    void aTableIsAsWideAsItsCells() {
        assertThat(table(2)).containsExactly("WHO    AMOUNT", "Asha0    0.00", "Asha1    0.00");
    }

    @Test
    void aLongTableKeepsTheWidthsOfItsFirstRows() {
        assertThat(table(2_000)).hasSize(2_001).contains("Asha1999    0.00", "Asha7      0.00");
    }

    private static List<String> table(int rows) {
        StringWriter text = new StringWriter();
        Table table = new Table(new Output(new PrintWriter(text), Ansi.OFF), Table.left("WHO"), Table.right("AMOUNT"));
        for (int i = 0; i < rows; i++) {
            table.row("Asha" + i, "0.00");
        }
        table.end();
        return text.toString().lines().toList();
    }
}
