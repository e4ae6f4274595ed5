package com.moneyflo.examples.cli;

import com.moneyflo.notify.ConsoleNotifier;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.Notifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The phones of the story. Keeps received messages until the story prints them. If Asha's phone is a real one, a
 * provider sends to that number. A message to another number stays in the outbox. Thread-safe.
 */
final class DemoPhones implements Notifier {

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final Notifier screen = new ConsoleNotifier(received::add);
    private final String ashas;
    private final @Nullable Notifier provider;
    private volatile boolean inTrouble;

    private DemoPhones(String ashas, @Nullable Notifier provider) {
        this.ashas = ashas;
        this.provider = provider;
    }

    static DemoPhones madeUp() {
        return new DemoPhones("+910000000001", null);
    }

    static DemoPhones realOne(String number, Notifier provider) {
        return new DemoPhones(number, provider);
    }

    String ashas() {
        return ashas;
    }

    @Override
    public Delivery deliver(Message message) {
        if (!message.to().equals(ashas)) {
            return new Delivery.RetryLater("The demo sends SMS only to its own customer.");
        }
        if (provider == null) {
            return screen.deliver(message);
        }
        Delivery delivery = provider.deliver(message);
        if (delivery instanceof Delivery.Sent sent) {
            screen.deliver(message);
            received.add("   sent; the provider's id is " + sent.providerId());
        } else {
            inTrouble = true;
            received.add("   " + message.channel() + " to " + message.maskedTo() + ": " + why(delivery));
        }
        return delivery;
    }

    private static String why(Delivery delivery) {
        if (delivery instanceof Delivery.RetryLater retry) {
            return "not sent yet: " + retry.reason();
        } else if (delivery instanceof Delivery.InDoubt doubt) {
            return "in doubt, it may have been sent: " + doubt.reason();
        } else if (delivery instanceof Delivery.RefusedNumber refused) {
            return "this number takes no SMS: " + refused.reason();
        } else if (delivery instanceof Delivery.RefusedText refused) {
            return "this message was refused: " + refused.reason();
        }
        return "nothing can be sent: " + ((Delivery.ChannelDown) delivery).reason();
    }

    /** Returns the messages received since the last call. */
    List<String> received() {
        List<String> texts = new ArrayList<>();
        for (String text = received.poll(); text != null; text = received.poll()) {
            texts.add(text);
        }
        return texts;
    }

    /** Returns whether a message was not sent. */
    boolean isInTrouble() {
        return inTrouble;
    }
}
