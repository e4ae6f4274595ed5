package com.moneyflo.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The nodes that have no place in the order yet, by the time they were asked for. What was taken last is put back
 * first.
 */
final class Pending {

    private final Node[] nodes;
    private final int[] position;
    private final int[] next;
    private final int[] previous;
    private final int[] waitsFor;
    private int left;

    Pending(List<Node> all) {
        nodes = all.stream()
                .sorted(Comparator.comparingLong(node -> node.span.from()))
                .toArray(Node[]::new);
        left = nodes.length;
        position = new int[left];
        next = new int[left + 1];
        previous = new int[left + 1];
        waitsFor = new int[left];
        for (int i = 0; i < left; i++) {
            position[nodes[i].index] = i;
            waitsFor[i] = nodes[i].earlier.size();
        }
        for (int i = 0; i <= left; i++) {
            next[i] = (i + 1) % (left + 1);
            previous[i] = (i + left) % (left + 1);
        }
    }

    int left() {
        return left;
    }

    boolean contains(Node node) {
        return next[previous[position[node.index]]] == position[node.index];
    }

    /**
     * Those that may be next: nothing pending was over before they were asked for, and nothing pending must come before
     * them.
     */
    List<Node> ready() {
        List<Node> ready = new ArrayList<>();
        long over = Long.MAX_VALUE;
        for (int i = next[nodes.length]; i != nodes.length && nodes[i].span.from() <= over; i = next[i]) {
            over = Math.min(over, nodes[i].span.to());
            if (waitsFor[i] == 0) {
                ready.add(nodes[i]);
            }
        }
        long first = over;
        ready.removeIf(node -> node.span.from() > first);
        return ready;
    }

    /** The one that was over first: it cannot wait for any that was asked for later. */
    Node mostUrgent() {
        Node urgent = nodes[next[nodes.length]];
        for (int i = next[nodes.length]; i != nodes.length; i = next[i]) {
            urgent = nodes[i].span.to() < urgent.span.to() ? nodes[i] : urgent;
        }
        return urgent;
    }

    void take(Node node) {
        int i = position[node.index];
        next[previous[i]] = next[i];
        previous[next[i]] = previous[i];
        node.later.forEach(edge -> waitsFor[position[edge.after().index]]--);
        left--;
    }

    void putBack(Node node) {
        int i = position[node.index];
        next[previous[i]] = i;
        previous[next[i]] = i;
        node.later.forEach(edge -> waitsFor[position[edge.after().index]]++);
        left++;
    }
}
