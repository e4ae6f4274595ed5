package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class RenderingTest {

    @Test
    void csvFieldsWithCommasQuotesOrBreaksAreQuoted() {
        assertThat(Csv.row("a", "b,c", "d\"e", "f\ng", "", " h"))
                .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",,\" h\"\r\n");
    }

    @Test
    void jsonEscapesWhatMustBeEscapedOrPrintsOddly() {
        assertThat(new Json()
                        .text("t", "a\"b\\c\u0001\n\u2028 é 🙂 / \ud800 \u009b\u202e\0")
                        .number("n", -5)
                        .text("none", null))
                .hasToString("{\"t\":\"a\\\"b\\\\c\\u0001\\u000a\\u2028 é 🙂 / \\ud800 "
                        + "\\u009b\\u202e\\u0000\",\"n\":-5,\"none\":null}");
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
