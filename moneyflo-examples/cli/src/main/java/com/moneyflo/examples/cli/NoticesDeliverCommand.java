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

/** Sends what waits to be sent, once. */
@Command(
        name = "deliver",
        description = {
            "Send the texts that wait, and say what became of them. 'moneyflo notices --state pending' lists "
                    + "them and sends none.",
            "Exit code 1 if some still wait that could have gone."
        },
        footer = "  moneyflo notices deliver --twilio")
final class NoticesDeliverCommand extends BankCommand {

    /** Longer than any notifier may take: whoever has answered nothing for so long, will not soon. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    @Option(
            names = "--twilio",
            required = true,
            description = "Required: send them by way of Twilio, with the credentials that are in the environment.")
    @SuppressWarnings("UnusedVariable") // it is asked for by name, so that nothing is sent by accident
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
        // A text is counted a moment after it was written down; all are when the bank is closed.
        bank.close();
        tally.print(out);
        long waiting = left.of(NoticeState.PENDING) + left.of(NoticeState.LATER);
        if (waiting > 0) {
            out.say("Waiting for a later time: " + waiting + ". 'moneyflo notices' shows what stands where.");
        }
        return settled;
    }

    /** As long as something comes of it. */
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
