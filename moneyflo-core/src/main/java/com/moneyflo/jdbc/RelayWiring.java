package com.moneyflo.jdbc;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.Recipient;
import com.moneyflo.internal.outbox.RefusedPhone;
import com.moneyflo.internal.relay.Clocks;
import com.moneyflo.internal.relay.Recipients;
import com.moneyflo.internal.relay.Relay;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Notifier;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the relay of a bank from its options and stores.
 *
 * @param notifier the host's notifier
 * @param options how notices are sent
 * @param manual true if the relay has no threads, so that a test decides when it sends
 */
record RelayWiring(Notifier notifier, NoticeOptions options, boolean manual) {

    Relay relay(Database database, Stores stores, @Nullable Clock clock) {
        Clocks clocks = Clocks.of(clock);
        if (manual) {
            return Relay.manual(database, recipients(stores), notifier, options, clocks, new Random(1));
        }
        Relay relay = Relay.of(database, recipients(stores), notifier, options, clocks, new Random());
        stores.outbox().onWrite(relay::nudge);
        return relay;
    }

    private static Recipients recipients(Stores stores) {
        Consents consents = new Consents(stores);
        return new Recipients() {
            @Override
            public Map<CustomerId, Recipient> of(
                    Tx tx, Collection<CustomerId> customers, Consumer<CustomerId> unreadable) {
                return stores.customers().recipients(tx, customers, unreadable);
            }

            @Override
            public void refused(Tx tx, RefusedPhone refused, String phone) {
                consents.refuse(tx, refused, phone);
            }
        };
    }
}
