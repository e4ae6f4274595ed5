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

/** Runs a story of two customers. */
@Command(
        name = "demo",
        description = "Run a story of two customers. Uses a new bank in memory, unless --db names a database.",
        footer = {
            "  moneyflo demo",
            "  moneyflo demo --db jdbc:mysql://localhost/bank --user root",
            "  moneyflo demo --twilio --phone YOUR-NUMBER"
        })
final class DemoCommand extends BankCommand {

    @Option(
            names = "--twilio",
            description = "Send real SMS through Twilio, with the credentials from the environment. Needs --phone.")
    private boolean twilio;

    @Option(
            names = "--phone",
            paramLabel = "NUMBER",
            description = "Your phone, which receives the SMS: +, country code and number, without spaces.")
    private @Nullable String phone;

    private @Nullable TwilioNotifier provider;
    private DemoPhones phones = DemoPhones.madeUp();

    @Override
    protected JdbcBank open(Database database) {
        if (twilio != (phone != null)) {
            throw new IllegalArgumentException(
                    "--twilio and --phone need each other. Give both to send real SMS, or neither.");
        }
        if (database.isNamed()) {
            requireNoneWaiting(database);
        }
        if (phone != null) {
            provider = TwilioSetup.checked(TwilioSetup.builder(moneyFlo().environment()), output());
            phones = DemoPhones.realOne(phone, provider);
        }
        return database.builderOr("jdbc:h2:mem:demo-" + UUID.randomUUID())
                .notifier(phones)
                .open();
    }

    /** The demo's phones would receive the notices of the bank's customers. */
    private static void requireNoneWaiting(Database database) {
        try (JdbcBank bank = database.open()) {
            NoticeCounts counts = bank.notices().counts();
            long waiting = Stream.of(NoticeState.values())
                    .filter(state -> !state.isOver())
                    .mapToLong(counts::of)
                    .sum();
            if (waiting > 0) {
                throw new IllegalStateException("The demo would take notices that wait in this bank for its"
                        + " customers: " + waiting + ". Send them first: moneyflo notices deliver --twilio");
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
