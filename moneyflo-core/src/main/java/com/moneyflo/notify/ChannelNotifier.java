package com.moneyflo.notify;

import java.util.Map;

/** Gives each message to the notifier of its channel. Thread-safe if these are. */
public final class ChannelNotifier implements Notifier {

    private final Map<Channel, Notifier> notifiers;

    /**
     * Takes them over.
     *
     * @param notifiers one for each channel there is
     */
    public ChannelNotifier(Map<Channel, Notifier> notifiers) {
        this.notifiers = Map.copyOf(notifiers);
    }

    /** What the channel's notifier says; {@link Delivery.ChannelDown} where there is none. */
    @Override
    public Delivery deliver(Message message) {
        Notifier notifier = notifiers.get(message.channel());
        return notifier == null
                ? new Delivery.ChannelDown("no notifier for channel " + message.channel())
                : notifier.deliver(message);
    }
}
