package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.Notices;
import com.moneyflo.twilio.TwilioNotifier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends the due notices, once. */
@Command(
        name = "deliver",
        description = {
            "Send the notices that are due, and count the results. 'moneyflo notices --state pending' lists "
                    + "them and sends none.",
            "Exit code 1 if notices are left that are due."
        },
        footer = "  moneyflo notices deliver --twilio")
final class NoticesDeliverCommand extends BankCommand {

    /** Longer than any notifier may take. A provider that is silent for so long will not answer soon. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    @Option(
            names = "--twilio",
            required = true,
            description = "Required: send through Twilio, with the credentials from the environment.")
    @SuppressWarnings("UnusedVariable") // required, so that nothing is sent by accident
    private boolean twilio;

    private final DeliveryTally tally = new DeliveryTally();
    private @Nullable TwilioNotifier provider;

    @Override
    protected JdbcBank open(Database database) {
        provider = TwilioSetup.checked(TwilioSetup.builder(moneyFlo().environment()), output());
        return database.builder()
                .notifier(provider)
                .notices(NoticeOptions.stock().metrics(tally))
                .open();
    }

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        boolean settled = drained(bank.notices());
        NoticeCounts left = bank.notices().counts();
        // A result is counted a moment after it was recorded. After the bank is closed all are counted.
        bank.close();
        tally.print(out);
        long waiting = left.of(NoticeState.PENDING) + left.of(NoticeState.LATER);
        if (waiting > 0) {
            out.say("Waiting for a later time: " + waiting + ". 'moneyflo notices' shows all states.");
        }
        return settled;
    }

    /** Waits as long as deliveries end. Returns whether no due notice is left. */
    private boolean drained(Notices notices) {
        long before = -1;
        while (tally.all() != before) {
            before = tally.all();
            if (notices.awaitSettled(LONGEST_SILENCE)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void closed() {
        if (provider != null) {
            provider.close();
        }
    }
}
