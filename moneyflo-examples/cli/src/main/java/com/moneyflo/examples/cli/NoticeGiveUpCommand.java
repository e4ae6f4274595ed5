package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives up a notice. */
@Command(
        name = "give-up",
        description = "Give up a notice that is waiting or in doubt. It is not sent any more.",
        footer = "  moneyflo notices give-up NOTICE --reason 'Informed by phone' --as desk:17")
final class NoticeGiveUpCommand extends BankCommand {

    @Mixin
    private final NoticeDeed deed = new NoticeDeed();

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        bank.notices().giveUp(deed.id(), deed.actor(), deed.reason());
        out.say("Notice " + deed.id() + " is given up.");
        return true;
    }
}
