package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell is a formula, with any separator that a spreadsheet uses to open the file. */
class CsvSeparatorsTest {

    private static final char[] SEPARATORS = {',', ';', '\t', '|', ':'};
    private static final String COMPUTED = "=+-@\t\r＝＋－＠﹦﹢﹣﹫−";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "  =1",
                "\u00a0=1",
                "＝1",
                "＠x",
                "−1",
                "\r",
                "\tx",
                "'=1",
                "\"=1\"",
                "\u200b=1",
                "\ufeff=1",
                "Invoice 7;=HYPERLINK(\"http://evil.example\",\"x\")",
                "a,=1",
                "a\t=1",
                "a|=1",
                "a:=1",
                "a\n=1",
                "a\r\n=1",
                "a\u2028=1",
                "a\u0085=1",
                "a; \"=1\"",
                "a;\0=1",
                "a;'=1",
                ";;=1",
                "=;=",
                "a;;;-5|@x",
                "\"\";=1",
                "a;\u202e=1"
            })
    void aTextThatASpreadsheetWouldComputeIsDisarmed(String text) {
        String harmless = Csv.harmless(text);

        assertThat(harmless).isNotEqualTo(text);
        assertNoFormula(Csv.row("1", "-5.00", harmless));
        assertThat(restored(harmless)).isEqualTo(text.replace('\0', '\uFFFD'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Rent", "1-2", "a=b", "'quoted'", "किराया", "9:30 - 10:00", "a; b", "Invoice 7, part 2"})
    void anyOtherTextIsLeftAsItIs(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
    }

    @Test
    void madeUpTextsAreHarmlessAndCanBeRestored() {
        Random random = new Random(11);
        String letters = "a=+-@'\",;:|\t\r\n \u2028＝0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(9), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            String harmless = Csv.harmless(text.toString());

            assertNoFormula(Csv.row("1", "-5.00", harmless, harmless));
            assertThat(restored(harmless)).isEqualTo(text.toString());
        }
    }

    @Test
    void aStatementHasNumbersForAmountsAndNoFormulas(@TempDir Path directory) {
        Terminal terminal = Terminal.on("jdbc:h2:file:" + directory.resolve("bank"));
        String asha = terminal.open("Asha", "Rao");
        String memo = "Invoice 7;=HYPERLINK(\"http://evil.example\",\"x\")";
        terminal.type("deposit", asha, "9", "--memo", "-1:=2").succeeded();
        terminal.type("withdraw", asha, "5", "--memo", memo).succeeded();

        String csv = terminal.type("statement", asha, "--csv").out();

        assertNoFormula(csv);
        List<List<String>> rows = cells(csv, ',');
        assertThat(rows.get(2).subList(5, 8)).containsExactly("-5.00", "4.00", "Invoice 7;'" + memo.substring(10));
        assertThat(rows.get(1).get(7)).isEqualTo("'-1:'=2");
        assertThat(restored(rows.get(2).get(7))).isEqualTo(memo);
        assertThat(csv).doesNotStartWith("ID"); // which Excel takes for another format
    }

    private static void assertNoFormula(String csv) {
        for (char separator : SEPARATORS) {
            for (List<String> row : cells(csv, separator)) {
                for (String cell : row) {
                    String seen = cell.replaceFirst("^(\r\n|[\\p{Z}\\p{C}&&[^\\t\\r]])+", "");
                    assertThat(seen.isEmpty() || NUMBER.matcher(seen).matches() || COMPUTED.indexOf(seen.charAt(0)) < 0)
                            .as("cell '%s' of '%s' under '%s'", cell, csv, separator)
                            .isTrue();
                }
            }
        }
    }

    /** As the documentation has it. */
    private static String restored(String cell) {
        return cell.replaceAll(
                "(?<=^|[,;:|\\t\\r\\n\\x0B\\f\\x85\u2028\u2029])'(?=[\\p{C}\\p{Z}\"']*[=+\\-@\\t\\r＝＋－＠﹦﹢﹣﹫−])", "");
    }

    /** As spreadsheets read: a quote opens a quoted cell only where the cell begins. */
    private static List<List<String>> cells(String csv, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(++i));
            } else if (quoted ? c == '"' : c == '"' && cell.length() == 0) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && (c == '\n' || (c == '\r' && i + 1 < csv.length() && csv.charAt(i + 1) == '\n'))) {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i += c == '\r' ? 1 : 0;
            } else {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
