package com.moneyflo.history;

import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Conflicted;
import com.moneyflo.history.Seen.Denied;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All nodes of a history. What was asked under one key has one deed, and who asked was told the same. */
final class Graph {

    final List<Node> nodes = new ArrayList<>();
    final Map<TransferId, Node> carried = new HashMap<>();
    private final Map<IdempotencyKey, Node> keyed = new HashMap<>();
    private final IdentityHashMap<Event, Node> places = new IdentityHashMap<>();

    Graph(List<Event> events) {
        Map<IdempotencyKey, List<Event>> groups = new LinkedHashMap<>();
        for (Event event : events) {
            IdempotencyKey key = key(event.seen());
            if (key == null) {
                add(event);
            } else {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
            }
        }
        groups.forEach(this::add);
    }

    /** Where an answer has its place. */
    Node place(Event event) {
        return places.get(event);
    }

    @Nullable
    Node deed(@Nullable IdempotencyKey key) {
        return keyed.get(key);
    }

    private void add(Event event) {
        boolean deed = event.seen() instanceof Carried || event.seen() instanceof Denied;
        places.put(event, node(event.span(), event, deed));
    }

    private void add(IdempotencyKey key, List<Event> group) {
        Event first = group.get(0);
        Span span = first.span();
        for (Event event : group) {
            requireSame(key, first, event);
            span = span.sharedWith(event.span());
        }
        Node deed = node(span, fresh(group), true);
        keyed.put(key, deed);
        for (Event event : group) {
            if (group.size() == 1) {
                places.put(event, deed);
            } else {
                Node told = node(event.span(), event, false);
                told.after(deed, "a verdict is told after it was made");
                places.put(event, told);
            }
        }
    }

    private Node node(Span span, Event event, boolean deed) {
        Node node = new Node(nodes.size(), span, event, deed);
        nodes.add(node);
        if (deed && event.seen() instanceof Carried done) {
            Node other = carried.putIfAbsent(done.receipt().id(), node);
            if (other != null) {
                throw new Contradiction("Two commands got one receipt:\n  " + other + "\n  " + node);
            }
        }
        return node;
    }

    /** Of those told the same the one who was told before it was reversed. */
    private static Event fresh(List<Event> group) {
        return group.stream()
                .filter(event -> event.seen() instanceof Carried done
                        && done.receipt().reversedBy().isEmpty())
                .findFirst()
                .orElse(group.get(0));
    }

    private static void requireSame(IdempotencyKey key, Event first, Event other) {
        if (!what(first.seen()).equals(what(other.seen()))) {
            throw new Contradiction(
                    "What was asked under key '" + key + "' was decided more than once:\n  " + first + "\n  " + other);
        }
    }

    /** The verdict without what came of it later. */
    private static Seen what(Seen seen) {
        if (seen instanceof Carried carried) {
            Transfer now = carried.receipt();
            return new Carried(
                    carried.command(), now.toBuilder().reversedBy(null).build());
        }
        return seen;
    }

    private static @Nullable IdempotencyKey key(Seen seen) {
        if (seen instanceof Carried carried) {
            return Seen.key(carried.command());
        }
        return seen instanceof Denied denied ? Seen.key(denied.command()) : null;
    }

    /** The command of a node that is a deed, or that met a conflict. */
    static @Nullable Command command(Node node) {
        if (node.event.seen() instanceof Carried carried) {
            return carried.command();
        } else if (node.event.seen() instanceof Denied denied) {
            return denied.command();
        }
        return node.event.seen() instanceof Conflicted conflicted ? conflicted.command() : null;
    }
}
