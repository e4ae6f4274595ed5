package com.moneyflo.notify;

import java.util.Map;

/** Hands each message to the notifier of its channel. Thread-safe if these notifiers are. */
public final class ChannelNotifier implements Notifier {

    private final Map<Channel, Notifier> notifiers;

    /**
     * Makes a notifier of several.
     *
     * @param notifiers one notifier for each channel
     */
    public ChannelNotifier(Map<Channel, Notifier> notifiers) {
        this.notifiers = Map.copyOf(notifiers);
    }

    /** Returns the result of the channel's notifier, or {@link Delivery.ChannelDown} if the channel has none. */
    @Override
    public Delivery deliver(Message message) {
        Notifier notifier = notifiers.get(message.channel());
        return notifier == null
                ? new Delivery.ChannelDown("there is no notifier for the channel " + message.channel())
                : notifier.deliver(message);
    }
}
