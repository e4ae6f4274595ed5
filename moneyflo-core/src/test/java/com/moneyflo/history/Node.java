package com.moneyflo.history;

import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Denied;
import com.moneyflo.history.Seen.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that needs one place in the order, within its span. A deed is what a command did, or that it was refused;
 * under one key it is done once, and each caller who was told of it has a node of its own after the deed.
 */
final class Node {

    /** That one node comes before another, and why. */
    record Edge(Node before, Node after, String why) {}

    final int index;
    final Span span;
    final Event event;
    final boolean deed;
    final List<Edge> earlier = new ArrayList<>();
    final List<Edge> later = new ArrayList<>();

    Node(int index, Span span, Event event, boolean deed) {
        this.index = index;
        this.span = span;
        this.event = event;
        this.deed = deed;
    }

    void after(Node other, String why) {
        if (other != this) {
            Edge edge = new Edge(other, this, why);
            earlier.add(edge);
            other.later.add(edge);
        }
    }

    /** Whether the books are others when this has happened. */
    boolean changesBooks() {
        return deed && event.seen() instanceof Carried;
    }

    /** Whether it can happen when the books stand like this. */
    boolean fits(Books books) {
        if (event.seen() instanceof Carried carried) {
            return deed
                    ? books.allows(carried)
                    : Objects.equals(
                            books.reversalOf(carried.receipt().id()),
                            carried.receipt().reversedBy().orElse(null));
        } else if (event.seen() instanceof Denied denied) {
            return !deed || denied.refusal().equals(books.refuse(denied.command()));
        } else if (event.seen() instanceof Read read) {
            return books.balance(read.account()).equals(read.balance());
        }
        return true;
    }

    /** When the bank says a deed was done: a hint where to look first, never a proof. */
    Instant hint() {
        return event.seen() instanceof Carried carried ? carried.receipt().at() : Instant.EPOCH;
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
