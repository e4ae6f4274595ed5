package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorLinesTest {

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aBank() {
        terminal = Terminal.on("jdbc:h2:file:" + directory.resolve("bank"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            depost 13 5                    | Did you mean 'deposit'?
            depost 13 5                    | There is no command 'depost'.
            notices frob                   | There is no command 'frob'.
            statement 13 x                 | The argument 'x' is one too many.
            deposit 13                     | AMOUNT
            deposit                        | ACCOUNT
            deposit 13 5 6 7               | '5 6 7' is not an amount. Give one such as 900.00
            deposit 14 5                   | ACCOUNT: 14 is not an account number: its check digit is wrong
            deposit eighteen 5             | An account number has 2 to 18 digits
            deposit 13 5 --label invoice   | 'invoice' is not a label
            deposit 13 5 --label I=1       | The name of the label
            deposit 13 5 --key             | Expected parameter for option '--key'
            deposit 13 INR 1.234           | INR has 2 decimals
            deposit 13 XXQ 1.00            | 'XXQ' is not an ISO 4217 currency code
            deposit 13 INR 0               | zero
            transfer 13 13 INR 1           | itself
            open Asha --currency INR       | Give a first and a last name
            open Asha Rao                  | --currency
            open Asha Rao --currency RUPEE | 'RUPEE' is not an ISO 4217 currency code
            open Asha Rao --currency INR --phone 12345 | E.164
            open Asha Rao --currency INR --sms | phone
            open Asha Rao --currency INR --customer 01890a5d-ac96-774b-bcce-b302099a8057 | Leave out
            open --customer 12 --currency INR | That is not a customer id
            balance 13 --at yesterday      | --at: 'yesterday' is not an instant such as
            statement 13 --from 2026-13-01 | '2026-13-01' is not a day such as
            statement 13 --month 2026      | '2026' is not a month such as
            statement 13 --zone Atlantis   | 'Atlantis' is not a time zone such as
            statement 13 --to 2026-01-01 --from 2026-02-01 | before it starts
            notices --state lost           | 'lost' is not a state of a notice. Give one of pending, later,
            notices --csv --json           | mutually exclusive
            notices show 1-1-1-1-1         | '1-1-1-1-1' is not a notice id
            notices give-up 01890a5d-ac96-774b-bcce-b302099a8057 | --reason
            notices send-again 01890a5d-ac96-774b-bcce-b302099a8057 --reason why --as I! \
                | The name of the actor is not valid
            notices deliver                | --twilio
            notices deliver --phone-screen | '--twilio'
            notices deliver --twilio       | Twilio is not set up. The environment has no TWILIO_ACCOUNT_SID; no
            demo --twilio                  | --twilio and --phone need each other
            demo --phone +910000000001     | --twilio and --phone need each other
            webhook                        | --public
            --colour                       | --colour
            """)
    void whatIsAskedWronglyEndsWithOneLineAndExitCode2(String words, String hint) {
        Terminal.Answer answer = terminal.type(words.split(" ", -1));

        assertThat(answer.err()).startsWith("moneyflo: ").contains(hint).hasLineCount(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void aWrongCurrencyLeavesNoCustomerBehind() {
        terminal.type("open", "Asha", "Rao", "--currency", "RUPEE");

        assertThat(terminal.type("accounts").succeeded()).hasSize(1);
    }

    @Test
    void anUnknownCustomerEndsWithOneLine() {
        String id = "01890a5d-ac96-774b-bcce-b302099a8057";

        for (String[] words : new String[][] {
            {"accounts", "--customer", id},
            {"open", "--customer", id, "--currency", "INR"}
        }) {
            Terminal.Answer answer = terminal.type(words);

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.err()).contains("There is no customer " + id).hasLineCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://127.0.0.1:1/bank?user=root&password=hunter2",
        "jdbc:mysql://root:hunter2@127.0.0.1:1/bank",
        "jdbc:oracle:thin:root/x@127.0.0.1?password=hunter2",
        "nonsense?password=hunter2",
    })
    void aDatabaseThatCannotBeReachedEndsWithOneLineWithoutItsPassword(String url) {
        Terminal.Answer answer = Terminal.on(url).type("accounts");

        assertThat(answer.exitCode()).isPositive();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("moneyflo: ").hasLineCount(1).doesNotContain("hunter2");
    }

    @Test
    void evenTheHiddenTraceShowsNoPassword() {
        Terminal.Answer answer = Terminal.on("jdbc:mysql://root:hunter2@127.0.0.1:1/bank?password=hunter2")
                .type("accounts", "--debug");

        assertThat(answer.err()).contains("\tat ").doesNotContain("hunter2");
    }

    @Test
    void aFileThatIsNoDatabaseEndsWithOneLine() throws Exception {
        Files.writeString(directory.resolve("bank.mv.db"), "This is a shopping list.");

        Terminal.Answer answer = terminal.type("accounts");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).startsWith("moneyflo: ").hasLineCount(1);
    }
}
