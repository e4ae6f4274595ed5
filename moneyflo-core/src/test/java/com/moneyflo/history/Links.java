package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.Refusal;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Conflicted;
import com.moneyflo.history.Seen.Denied;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order that links force: holds and their ends, reversals, keys, the order of a list. */
final class Links {

    private final Graph graph;
    private final Map<TransferId, Node> ends = new HashMap<>();
    private final Map<TransferId, Node> reversals = new HashMap<>();

    Links(Graph graph) {
        this.graph = graph;
        graph.carried.values().forEach(this::subject);
        graph.nodes.forEach(this::mention);
    }

    /** The end of a hold, null where it has none. */
    @Nullable
    Node end(TransferId hold) {
        return ends.get(hold);
    }

    /**
     * A list decides in its order the commands that share an account, a key or a subject. Every account but the cash
     * counts. A command decided earlier is only told, and the bank may have looked it up at any time.
     */
    void lists(List<Event> events, AccountNumber cash) {
        Map<Integer, Map<Object, Node>> last = new HashMap<>();
        for (Event event : events) {
            Node node = graph.place(event);
            if (event.list() != 0 && node.deed) {
                Map<Object, Node> before = last.computeIfAbsent(event.list(), list -> new HashMap<>());
                needs(node, cash)
                        .map(need -> before.put(need, node))
                        .filter(Objects::nonNull)
                        .forEach(other -> node.after(other, "a list is decided in its order"));
            }
        }
    }

    private Stream<Object> needs(Node node, AccountNumber cash) {
        Command command = Graph.command(node);
        Set<Object> needs = new HashSet<>(Named.by(command));
        Books.ending(command).map(graph.carried::get).ifPresent(hold -> needs.addAll(Named.by(Graph.command(hold))));
        if (node.event.seen() instanceof Carried carried) {
            carried.receipt().entries().forEach(entry -> needs.add(entry.account()));
        }
        needs.remove(cash);
        return needs.stream();
    }

    private void subject(Node deed) {
        Command command = Graph.command(deed);
        Books.ending(command).ifPresent(hold -> once(ends, hold, deed, "ended"));
        if (command instanceof Command.Reverse reverse) {
            once(reversals, reverse.transfer(), deed, "reversed");
        }
    }

    private void once(Map<TransferId, Node> all, TransferId subject, Node deed, String what) {
        Node other = all.put(subject, deed);
        if (other != null) {
            throw new Contradiction(subject + " was " + what + " twice:\n  " + other + "\n  " + deed);
        }
        deed.after(existing(graph.carried.get(subject), subject, deed), "it was there before it was " + what);
    }

    private void mention(Node node) {
        if (node.event.seen() instanceof Conflicted conflicted) {
            Node deed = graph.deed(Seen.key(conflicted.command()));
            if (deed == null) {
                throw new Contradiction("No caller used the key for another command:\n  " + node);
            }
            if (conflicted.command().equals(Graph.command(deed))) {
                throw new Contradiction("The key stands for the same command:\n  " + node + "\n  " + deed);
            }
            node.after(deed, "a key is in conflict after it was used");
        } else if (node.deed && node.event.seen() instanceof Denied denied) {
            refusal(node, denied.refusal());
        } else if (!node.deed && node.event.seen() instanceof Carried carried) {
            toldAgain(node, carried.receipt());
        }
    }

    private void toldAgain(Node node, Transfer receipt) {
        if (receipt.reversedBy().isPresent()) {
            TransferId reversal = receipt.reversedBy().get();
            node.after(existing(graph.carried.get(reversal), reversal, node), "it is shown as reversed");
        } else if (reversals.containsKey(receipt.id())) {
            reversals.get(receipt.id()).after(node, "it is not shown as reversed");
        }
    }

    private void refusal(Node node, Refusal refusal) {
        switch (refusal.reason()) {
            case HOLD_NOT_ACTIVE ->
                node.after(
                        existing(
                                ends.get(refusal.subject().orElseThrow()),
                                refusal.subject().orElseThrow(),
                                node),
                        "the hold was over");
            case ALREADY_REVERSED ->
                node.after(
                        existing(
                                reversals.get(refusal.subject().orElseThrow()),
                                refusal.subject().orElseThrow(),
                                node),
                        "it was reversed");
            default -> {}
        }
    }

    private static Node existing(@Nullable Node node, TransferId id, Node mentionedBy) {
        if (node == null) {
            throw new Contradiction("No caller did what is said of " + id + ":\n  " + mentionedBy);
        }
        return node;
    }
}
