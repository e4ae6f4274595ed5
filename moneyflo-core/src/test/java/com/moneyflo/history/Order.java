package com.moneyflo.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether there is an order at all that respects the times and what must come before what; if not, the circle is shown.
 */
final class Order {

    private Order() {}

    static void requireSome(List<Node> nodes) {
        Pending pending = new Pending(nodes);
        while (pending.left() > 0) {
            List<Node> ready = pending.ready();
            if (ready.isEmpty()) {
                throw new Contradiction("Each of these must come before the next, and the last before the first:"
                        + circle(nodes, pending));
            }
            ready.forEach(pending::take);
        }
    }

    private static String circle(List<Node> nodes, Pending pending) {
        List<Node.Edge> path = new ArrayList<>();
        Node at = pending.mostUrgent();
        while (true) {
            Node.Edge edge = hindrance(at, nodes, pending);
            path.add(edge);
            at = edge.before();
            for (int i = 0; i < path.size(); i++) {
                if (path.get(i).after() == at) {
                    return text(path.subList(i, path.size()));
                }
            }
        }
    }

    /** Why a node cannot be next. */
    private static Node.Edge hindrance(Node node, List<Node> nodes, Pending pending) {
        return node.earlier.stream()
                .filter(edge -> pending.contains(edge.before()))
                .findFirst()
                .orElseGet(() -> nodes.stream()
                        .filter(pending::contains)
                        .filter(other -> other.span.isBefore(node.span))
                        .findFirst()
                        .map(other -> new Node.Edge(other, node, "was over before the next was asked for"))
                        .orElseThrow());
    }

    private static String text(List<Node.Edge> circle) {
        StringBuilder text = new StringBuilder();
        for (int i = circle.size() - 1; i >= 0; i--) {
            text.append("\n  ").append(circle.get(i).before());
            text.append("\n    … ").append(circle.get(i).why());
        }
        return text.toString();
    }
}
