package com.moneyflo.jdbc;

import com.moneyflo.internal.db.Transactions.Retry;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.internal.relay.Relay;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Notifier;
import java.time.Clock;
import java.util.List;

/** Lets tests send texts by hand, and write news that no verb writes yet. */
public final class Texted {

    private Texted() {}

    /** A relay of its own on the bank's outbox, without threads. */
    public static Relay byHand(JdbcBank bank, Notifier notifier, NoticeOptions options, Clock clock) {
        return relay(bank, new RelayWiring(notifier, options, true), clock);
    }

    /** One with threads, which goes by the machine's clock where it is given none. */
    public static Relay started(JdbcBank bank, Notifier notifier, NoticeOptions options, Clock clock) {
        Relay relay = relay(bank, new RelayWiring(notifier, options, false), clock);
        relay.start();
        return relay;
    }

    /** The one the bank was opened with. */
    public static Relay of(JdbcBank bank) {
        return bank.relay();
    }

    /** Writes news. */
    public static void write(JdbcBank bank, NewNotice... news) {
        bank.database().run(Retry.UNTIL_COMMIT, tx -> {
            bank.stores().outbox().write(tx, List.of(news));
            return true;
        });
    }

    /** The builder, told to send nothing by itself. */
    public static BankBuilder byHand(BankBuilder builder) {
        return builder.manualRelay();
    }

    private static Relay relay(JdbcBank bank, RelayWiring texting, Clock clock) {
        return texting.relay(bank.database(), bank.stores(), clock);
    }
}
