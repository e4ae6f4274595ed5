package com.moneyflo.examples.cli;

import com.moneyflo.Verification;
import com.moneyflo.jdbc.JdbcBank;
import picocli.CommandLine.Command;

/** Verifies the whole ledger. */
@Command(
        name = "verify",
        description = "Read the whole ledger and check every rule. Exit code 1 if a rule is broken.",
        footer = "  moneyflo verify")
public final class VerifyCommand extends BankCommand {

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Verification found = bank.verify();
        print(found, out);
        return found.isSound();
    }

    /**
     * Prints the faults, one a line, and then the summary.
     *
     * @param found the result of the verification
     * @param out where to print
     */
    public static void print(Verification found, Output out) {
        found.faults().forEach(fault -> out.say(fault.rule() + ": " + fault.message()));
        out.say(found.toString());
    }
}
