package com.moneyflo.history;

import com.moneyflo.Command;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.Refused;
import com.moneyflo.RefusedException;
import com.moneyflo.Transfer;
import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Conflicted;
import com.moneyflo.history.Seen.Denied;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes down what all callers asked and were told, and when. What a caller must never see makes it fail. Thread-safe.
 */
final class Recorder {

    private final long start = System.nanoTime();
    private final AtomicInteger lists = new AtomicInteger();
    private final List<Event> events = new ArrayList<>();
    private final List<Throwable> surprises = new ArrayList<>();

    long now() {
        return System.nanoTime() - start;
    }

    int newList() {
        return lists.incrementAndGet();
    }

    void add(String caller, long asked, Seen seen) {
        add(caller, new Span(asked, now()), List.of(seen), 0);
    }

    synchronized void add(String caller, Span span, List<Seen> all, int list) {
        all.forEach(seen -> events.add(new Event(caller, span, seen, list)));
    }

    /** All of it; a list's answers in its order. */
    synchronized List<Event> history() {
        surprises.stream().findFirst().ifPresent(surprise -> {
            throw new AssertionError(surprises.size() + " callers met what none should, this first", surprise);
        });
        return List.copyOf(events);
    }

    synchronized void surprise(Throwable thrown) {
        surprises.add(thrown);
    }

    static Seen seen(Command command, Outcome outcome) {
        return outcome instanceof Refused refused
                ? new Denied(command, refused.refusal())
                : new Carried(command, (Transfer) outcome);
    }

    /** An exception's meaning, if a caller may see the exception here. */
    static Seen seen(Command command, Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (cause instanceof RefusedException refused) {
            return new Denied(command, refused.refusal());
        } else if (cause instanceof KeyConflictException) {
            return new Conflicted(command);
        }
        throw new AssertionError("unexpected answer to " + command, cause);
    }
}
