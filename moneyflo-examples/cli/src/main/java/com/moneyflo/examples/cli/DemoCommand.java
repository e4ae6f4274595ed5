package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.twilio.TwilioNotifier;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells a story of two customers. */
@Command(
        name = "demo",
        description = "Tell the story of two customers, on a fresh bank in memory unless --db names another.",
        footer = {
            "  moneyflo demo",
            "  moneyflo demo --db jdbc:mysql://localhost/bank --user root",
            "  moneyflo demo --twilio --phone YOUR-NUMBER"
        })
final class DemoCommand extends BankCommand {

    @Option(
            names = "--twilio",
            description = "Send the texts for real, with the credentials that are in the environment; needs --phone.")
    private boolean twilio;

    @Option(
            names = "--phone",
            paramLabel = "NUMBER",
            description = "Whose phone gets them: yours. +, country code and number, no spaces.")
    private @Nullable String phone;

    private @Nullable TwilioNotifier provider;
    private DemoPhones phones = DemoPhones.madeUp();

    @Override
    protected JdbcBank open(Database database) {
        if (twilio != (phone != null)) {
            throw new IllegalArgumentException(
                    "--twilio and --phone go together: whoever is texted for real has to be named.");
        }
        if (database.isNamed()) {
            requireNobodyWaits(database);
        }
        if (phone != null) {
            provider = TwilioSetup.checked(TwilioSetup.builder(moneyFlo().environment()), output());
            phones = DemoPhones.realOne(phone, provider);
        }
        return database.builderOr("jdbc:h2:mem:demo-" + UUID.randomUUID())
                .notifier(phones)
                .open();
    }

    /** The demo's phones would get what the bank's customers wait for. */
    private static void requireNobodyWaits(Database database) {
        try (JdbcBank bank = database.open()) {
            NoticeCounts counts = bank.notices().counts();
            long waiting = Stream.of(NoticeState.values())
                    .filter(state -> !state.isOver())
                    .mapToLong(counts::of)
                    .sum();
            if (waiting > 0) {
                throw new IllegalStateException("In that bank " + waiting
                        + " texts wait for their customers, which the demo would take. Send them first: "
                        + "moneyflo notices deliver --twilio");
            }
        }
    }

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        return new Demo(bank, phones, out).tell();
    }

    @Override
    protected void closed() {
        if (provider != null) {
            provider.close();
        }
    }
}
