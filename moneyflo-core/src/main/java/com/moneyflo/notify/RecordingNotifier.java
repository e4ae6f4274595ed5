package com.moneyflo.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Keeps texts in memory, for tests of hosts: each attempt once, in the order in which they came. Thread-safe. */
public final class RecordingNotifier implements Notifier {

    private final List<Message> messages = new ArrayList<>();
    private final Function<Message, Delivery> answer;

    /** Takes every text. */
    public RecordingNotifier() {
        this(message -> new Delivery.Sent("recorded-" + message.id()));
    }

    /**
     * Answers as told, so that a test can see what its host does about it.
     *
     * @param answer what became of each message; what it throws is thrown
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
     * What came by now.
     *
     * @return the messages, one for each attempt
     */
    public List<Message> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }
}
