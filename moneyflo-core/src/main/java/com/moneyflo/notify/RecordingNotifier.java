package com.moneyflo.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Keeps the message of each attempt in memory, in the order of the calls. For tests of hosts. Thread-safe. */
public final class RecordingNotifier implements Notifier {

    private final List<Message> messages = new ArrayList<>();
    private final Function<Message, Delivery> answer;

    /** Makes a notifier that takes every message. */
    public RecordingNotifier() {
        this(message -> new Delivery.Sent("recorded-" + message.id()));
    }

    /**
     * Makes a notifier with given deliveries, so that a test can check what its host does with them.
     *
     * @param answer returns the delivery of each message; its exceptions are thrown on
     */
    public RecordingNotifier(Function<Message, Delivery> answer) {
        this.answer = Objects.requireNonNull(answer, "answer");
    }

    @Override
    public Delivery deliver(Message message) {
        synchronized (messages) {
            messages.add(message);
        }
        return answer.apply(message);
    }

    /**
     * Returns the messages so far.
     *
     * @return a copy, with one message for each attempt
     */
    public List<Message> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }
}
