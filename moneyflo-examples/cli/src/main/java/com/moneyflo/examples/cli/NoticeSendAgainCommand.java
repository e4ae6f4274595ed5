package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends a notice once more. */
@Command(
        name = "send-again",
        description = {
            "Send a notice once more that failed, expired, was given up or suppressed, or is in doubt. If it is in "
                    + "doubt, the customer may get it twice.",
            "The next delivery sends it, such as 'moneyflo notices deliver --twilio'."
        },
        footer = "  moneyflo notices send-again NOTICE --reason 'The network was down'")
final class NoticeSendAgainCommand extends BankCommand {

    @Mixin
    private final NoticeDeed deed = new NoticeDeed();

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        bank.notices().sendAgain(deed.id(), deed.actor(), deed.reason());
        out.say("Notice " + deed.id() + " will be sent again.");
        return true;
    }
}
