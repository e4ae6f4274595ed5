package com.moneyflo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rules for every notifier that reaches its provider. An adapter's test extends it and says how one is made. */
@Timeout(60)
public abstract class NotifierContract {

    private static final int CALLERS = 8;
    private static final int EACH = 25;

    /** The notifier under test, in a state to deliver. */
    protected abstract Notifier notifier();

    /** A message that it can deliver. */
    protected static Message message(String text) {
        return Message.builder(new MessageId(UUID.randomUUID()), NoticeKind.CREDITED, Channel.SMS)
                .to("+919876543210")
                .text(text)
                .sendBy(Instant.parse("2100-01-01T00:00:00Z"))
                .expiresAt(Instant.parse("2100-01-01T00:00:00Z"))
                .build();
    }

    @Test
    void whatItDeliversIsNamed() {
        assertThat(notifier().deliver(message("INR 2,500.00 credited to account XX1234")))
                .isInstanceOfSatisfying(
                        Delivery.Sent.class,
                        sent -> assertThat(sent.providerId()).isNotBlank());
    }

    @Test
    void anyScriptCanBeDelivered() {
        assertThat(notifier().deliver(message("खाते XX1234 में INR 2,500.00 जमा 😀")))
                .isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void manyThreadsMayDeliverAtTheSameTime() throws Exception {
        Notifier notifier = notifier();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Delivery>> deliveries = new ArrayList<>();
            for (int i = 0; i < CALLERS * EACH; i++) {
                Message message = message("Text " + i);
                deliveries.add(threads.submit(() -> notifier.deliver(message)));
            }
            List<String> names = new ArrayList<>();
            for (Future<Delivery> delivery : deliveries) {
                names.add(((Delivery.Sent) delivery.get()).providerId());
            }
            assertThat(names).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }
}
