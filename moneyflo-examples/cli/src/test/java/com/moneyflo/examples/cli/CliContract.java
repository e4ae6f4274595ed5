package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands' behaviour on any database. */
abstract class CliContract {

    private Terminal terminal;

    abstract String freshUrl();

    @BeforeEach
    void freshBank() {
        terminal = Terminal.on(freshUrl());
    }

    @Test
    void theDemoEndsWithASoundLedger() {
        List<String> story = terminal.type("demo").succeeded();

        assertThat(story).last().asString().matches("verified: 3 accounts, 7 transfers, \\d+ entries, 0 faults");
        assertThat(String.join(" ", story).replaceAll(" +", " "))
                .containsPattern("refuses: Account \\d+ has INR 32000.00 available, but INR 40000.00 was requested\\.")
                .contains("Captured: INR 4200.00. The rest is released: INR 27800.00 is available.")
                .containsPattern(
                        "sms to ••••0001 .*INR 50,000.00 credited to your account │ │ XX\\d{4}. Balance INR 50,000.00.")
                .doesNotContain("••••0002", "+9100000000");
    }

    @Test
    void textsComeWhereTheyBelongInTheStoryAndEachOnce() {
        String story = terminal.type("demo").out();

        assertThat(story)
                .containsSubsequence("1. Asha", "is open.", "2. Asha", "INR 50,000.00 credited", "3. She")
                .containsSubsequence("3. She", "INR 18,000.00 debited", "4. She", "5. She", "INR 4,200.00 debited")
                .containsSubsequence("INR 4,200.00 debited", "less than your mark", "6. She", "INR 1,500.00 debited")
                .containsSubsequence("INR 1,500.00 debited", "INR 1,500.00 credited", "7. Asha");
        assertThat(story.split("sms to", -1)).hasSize(1 + 7);
    }

    @Test
    void theDemoCanBeToldTwiceOnOneDatabase() {
        terminal.type("demo").succeeded();

        assertThat(terminal.type("demo").succeeded()).last().asString().endsWith(" 0 faults");
    }

    @Test
    void aNewCustomerGetsAnAccount() {
        List<String> said = terminal.type(
                        "open", "Asha", "Rao", "--currency", "INR", "--phone", "+910000000001", "--sms")
                .succeeded();

        assertThat(said.get(0)).matches("Account \\d+ is open, in INR\\.");
        assertThat(said.get(1)).matches("Account   \\d+");
        assertThat(said.get(2)).matches("Customer  [0-9a-f-]{36}");
    }

    @Test
    void aCustomerMayHaveSeveralAccounts() {
        String id = terminal.type("open", "Asha Rao", "--currency", "INR")
                .succeeded()
                .get(2)
                .substring(10);
        terminal.type("open", "--customer", id, "--currency", "USD").succeeded();
        terminal.open("Ravi", "Iyer");

        assertThat(terminal.type("accounts", "--customer", id).succeeded())
                .hasSize(3)
                .anyMatch(line -> line.contains("INR 0.00") && line.contains(id))
                .anyMatch(line -> line.contains("USD 0.00") && line.contains(id));
        assertThat(terminal.type("accounts").succeeded()).hasSize(4);
    }

    @Test
    void moneyComesGoesAndMovesAndStaysFromOneRunToTheNext() {
        String asha = terminal.open("Asha", "Rao");
        String ravi = terminal.open("Ravi", "Iyer");

        assertThat(terminal.type("deposit", asha, "INR 2500.00").succeeded())
                .startsWith("Deposited INR 2500.00 to account " + asha + ".")
                .endsWith("Balance   INR 2500.00");
        assertThat(terminal.type("transfer", asha, ravi, "INR", "900.00").succeeded())
                .startsWith("Moved INR 900.00 from account " + asha + " to account " + ravi + ".")
                .endsWith("Balance   INR 1600.00");
        assertThat(terminal.type("withdraw", ravi, "100").succeeded())
                .startsWith("Paid INR 100.00 out from account " + ravi + ".")
                .endsWith("Balance   INR 800.00");
        assertThat(terminal.type("balance", asha).succeeded())
                .containsExactly("Posted    INR 1600.00", "Held      INR 0.00", "Available INR 1600.00");
        assertThat(terminal.type("accounts").succeeded()).anyMatch(line -> line.contains("the bank: cash"));
        assertThat(terminal.type("verify").succeeded())
                .containsExactly("verified: 3 accounts, 3 transfers, 6 entries, 0 faults");
    }

    @Test
    void aBalanceCanBeAskedForAsOfAnInstant() {
        String asha = terminal.open("Asha", "Rao");
        terminal.type("deposit", asha, "10").succeeded();

        assertThat(terminal.type("balance", asha, "--at", "2020-01-01T00:00:00Z")
                        .succeeded())
                .containsExactly("Posted    INR 0.00");
        assertThat(terminal.type("balance", asha, "--at", "2199-01-01T00:00:00+05:30")
                        .succeeded())
                .containsExactly("Posted    INR 10.00");
    }

    @Test
    void theSameKeyMovesMoneyOnce() {
        String asha = terminal.open("Asha", "Rao");
        List<String> first = terminal.type(
                        "deposit", asha, "10", "--key", "salary", "--memo", "Pay", "--label", "a=b=c")
                .succeeded();
        List<String> again = terminal.type(
                        "deposit", asha, "10", "--key", "salary", "--memo", "Pay", "--label", "a=b=c")
                .succeeded();

        assertThat(again).isEqualTo(first).endsWith("Balance   INR 10.00");
    }

    @Test
    void theSameKeyForAnotherCommandIsAConflict() {
        String asha = terminal.open("Asha", "Rao");
        terminal.type("deposit", asha, "10", "--key", "salary").succeeded();

        Terminal.Answer answer = terminal.type("deposit", asha, "11", "--key", "salary");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("moneyflo: Key 'salary' was used before for another command")
                .hasLineCount(1);
    }

    @Test
    void anOverdraftIsRefusedInOneLine() {
        String asha = terminal.open("Asha", "Rao");

        Terminal.Answer answer = terminal.type("withdraw", asha, "0.01");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualToNormalizingNewlines("moneyflo: Account " + asha
                        + " has INR 0.00 available, but INR 0.01 was requested. Add funds or request less.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"balance %s", "statement %s", "statement %s --csv", "deposit %s 1.00", "withdraw %s INR 1.00"})
    void anUnknownAccountEndsWithOneLineOnStderr(String command) {
        AccountNumber absent = AccountNumber.ofSerial(999_999);

        Terminal.Answer answer =
                terminal.type(command.replace("%s", absent.toString()).split(" ", -1));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualToNormalizingNewlines(
                        "moneyflo: There is no account " + absent + ". 'moneyflo accounts' lists all accounts.\n");
    }
}
