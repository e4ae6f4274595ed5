package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementFormatsTest {

    private Terminal terminal;
    private String asha;

    @BeforeEach
    void aShortHistory(@TempDir Path directory) {
        terminal = Terminal.on("jdbc:h2:file:" + directory.resolve("bank"));
        asha = terminal.open("Asha", "Rao");
        terminal.type("deposit", asha, "2500.00", "--memo", "Salary, \"November\"")
                .succeeded();
        terminal.type("withdraw", asha, "900.00", "--memo", "=1+1 किराया").succeeded();
        terminal.type("withdraw", asha, "1.00").succeeded();
    }

    @Test
    void theTableAlignsAmountsAndNamesBothBalances() {
        List<String> lines = terminal.type("statement", asha, "--zone", "UTC").succeeded();

        assertThat(lines.get(0)).isEqualTo("Account " + asha + ", in INR, times in UTC");
        assertThat(lines.get(1)).isEqualTo("TIME                 KIND         AMOUNT  BALANCE  MEMO");
        assertThat(lines.get(2)).isEqualTo("                     opening                 0.00");
        assertThat(lines.get(3)).matches("\\S{10} \\S{8}  deposit     2500\\.00  2500\\.00  Salary, \"November\"");
        assertThat(lines.get(4)).matches("\\S{10} \\S{8}  withdrawal  -900\\.00  1600\\.00  =1\\+1 किराया");
        assertThat(lines.get(5)).matches("\\S{10} \\S{8}  withdrawal    -1\\.00  1599\\.00");
        assertThat(lines.get(6)).isEqualTo("                     closing              1599.00");
        assertThat(lines).hasSize(7);
    }

    @Test
    void csvQuotesWhatMustBeQuotedAndDisarmsFormulas() {
        String csv = terminal.type("statement", asha, "--csv").out();

        assertThat(csv.split("\r\n", -1))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("seq,at,transfer,kind,currency,amount,balance,memo"),
                        line -> assertThat(line)
                                .matches("1,\\S{20,27}Z?,[0-9a-f-]{36},DEPOSIT,INR,2500.00,2500.00,\"Salary, "
                                        + "\"\"November\"\"\""),
                        line -> assertThat(line).matches("2,\\S+,WITHDRAWAL,INR,-900.00,1600.00,'=1\\+1 किराया"),
                        line -> assertThat(line).matches("3,\\S+,WITHDRAWAL,INR,-1.00,1599.00,"),
                        line -> assertThat(line).isEmpty());
    }

    @Test
    void jsonIsOneObjectALineWithAmountsAsStrings() {
        List<String> lines = terminal.type("statement", asha, "--json").succeeded();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .matches("\\{\"seq\":1,\"at\":\"[^\"]+Z\",\"transfer\":\"[0-9a-f-]{36}\",\"kind\":\"DEPOSIT\","
                        + "\"currency\":\"INR\",\"amount\":\"2500.00\",\"balance\":\"2500.00\",\"memo\":\"Salary, "
                        + "\\\\\"November\\\\\"\"}");
        assertThat(lines.get(1)).endsWith("\"amount\":\"-900.00\",\"balance\":\"1600.00\",\"memo\":\"=1+1 किराया\"}");
        assertThat(lines.get(2)).endsWith("\"memo\":null}");
    }

    @Test
    void daysAndMonthsChooseWhatIsShown() {
        assertThat(entries("--from", "2020-01-01", "--to", "2020-12-31")).isZero();
        assertThat(entries("--month", "2020-02")).isZero();
        assertThat(entries("--from", "2020-01-01")).isEqualTo(3);
        assertThat(entries("--to", "2199-12-31")).isEqualTo(3);
        assertThat(entries("--to", "2020-12-31")).isZero();
    }

    @Test
    void theLastDayIsIncluded() {
        String at = terminal.type("statement", asha, "--json").succeeded().get(2);
        String today = at.replaceAll(".*\"at\":\"([^T]+)T.*", "$1");

        assertThat(entries("--to", today, "--zone", "UTC")).isEqualTo(3);
        assertThat(entries("--month", today.substring(0, 7), "--zone", "UTC")).isPositive();
    }

    @Test
    void onlyOneFormatAndOnlyOneWayToNameAPeriod() {
        assertThat(terminal.type("statement", asha, "--csv", "--json").exitCode())
                .isEqualTo(2);
        assertThat(terminal.type("statement", asha, "--month", "2026-11", "--from", "2026-11-01"))
                .extracting(Terminal.Answer::exitCode, Terminal.Answer::err)
                .containsExactly(
                        2,
                        "moneyflo: --month cannot be combined with --from or --to. Leave out one of them."
                                + System.lineSeparator());
    }

    private long entries(String... options) {
        String[] words = new String[options.length + 3];
        System.arraycopy(new String[] {"statement", asha, "--json"}, 0, words, 0, 3);
        System.arraycopy(options, 0, words, 3, options.length);
        return terminal.type(words).succeeded().size();
    }
}
