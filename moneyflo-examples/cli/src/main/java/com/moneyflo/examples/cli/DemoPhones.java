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
 * The phones of the story: keeps what they receive until the story has come to it. Where Asha's is a real one, a
 * provider texts that number. A text to any other number waits for a bank that sends it. Thread-safe.
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
            return new Delivery.RetryLater(null, "The demo texts nobody but its own customer.");
        }
        if (provider == null) {
            return screen.deliver(message);
        }
        Delivery delivery = provider.deliver(message);
        if (delivery instanceof Delivery.Sent sent) {
            screen.deliver(message);
            received.add("   for real, taken as " + sent.providerId());
        } else {
            inTrouble = true;
            received.add("   " + message.channel() + " to " + message.maskedTo() + ": " + why(delivery));
        }
        return delivery;
    }

    private static String why(Delivery delivery) {
        if (delivery instanceof Delivery.RetryLater retry) {
            return "not sent yet, " + retry.reason();
        } else if (delivery instanceof Delivery.InDoubt doubt) {
            return "nobody knows whether it was sent, " + doubt.reason();
        } else if (delivery instanceof Delivery.RefusedNumber refused) {
            return "this number takes no texts, " + refused.reason();
        } else if (delivery instanceof Delivery.RefusedText refused) {
            return "this text was not taken, " + refused.reason();
        }
        return "nothing can be sent, " + ((Delivery.ChannelDown) delivery).reason();
    }

    /** What came since this was asked last. */
    List<String> received() {
        List<String> texts = new ArrayList<>();
        for (String text = received.poll(); text != null; text = received.poll()) {
            texts.add(text);
        }
        return texts;
    }

    /** Whether a text was not taken. */
    boolean isInTrouble() {
        return inTrouble;
    }
}
