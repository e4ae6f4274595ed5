package com.moneyflo.examples.cli;

import com.moneyflo.Customer;
import com.moneyflo.Notice;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.Notifier;
import com.moneyflo.notify.PhoneScreen;
import com.moneyflo.notify.Templates;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Shows the text messages that customers who asked for them would get, as their phones would; the ledger itself sends none yet. */
final class TextMessages {

    private static final Duration LASTING = Duration.ofHours(24);

    private final Templates templates = Templates.stock();
    private final Notifier phone;

    TextMessages(Output out) {
        this.phone = new PhoneScreen(bubble -> bubble.lines().forEach(out::faint));
    }

    void to(Customer customer, Notice notice) {
        if (customer.smsAlerts() && customer.phone() != null) {
            String text = templates.find(notice.kind(), Locale.ENGLISH).render(notice);
            phone.deliver(new Message(
                    new MessageId(UUID.randomUUID()),
                    notice.kind(),
                    Channel.SMS,
                    customer.phone(),
                    text,
                    null,
                    Instant.now().plus(LASTING),
                    Instant.now().plus(LASTING)));
        }
    }
}
