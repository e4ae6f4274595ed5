package com.moneyflo.examples.cli;

import com.moneyflo.Bank;
import java.util.UUID;
import picocli.CommandLine.Command;

/** Tells a story of two customers. */
@Command(
        name = "demo",
        description = "Tell the story of two customers, on a fresh bank in memory unless --db names another.",
        footer = {"  moneyflo demo", "  moneyflo demo --db jdbc:mysql://localhost/bank --user root"})
final class DemoCommand extends BankCommand {

    @Override
    Bank open(Database database) {
        return database.openOr("jdbc:h2:mem:demo-" + UUID.randomUUID());
    }

    @Override
    boolean run(Bank bank, Output out) {
        return new Demo(bank, out).tell();
    }
}
