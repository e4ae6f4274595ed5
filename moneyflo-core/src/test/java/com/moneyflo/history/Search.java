package com.moneyflo.history;

import com.moneyflo.history.Seen.Carried;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Looks for an order that the books agree with, step by step. What changes nothing is taken as soon as it fits, which
 * is never wrong; where several changes fit, the one the bank dates first is tried first, and the others after it. The
 * books depend only on what was done and not on its order, so a set of deeds that led nowhere is not tried again.
 */
final class Search {

    /** A moment in the search: what may be done next, and what was done at the last try. */
    private static final class Moment {
        final List<Node> choices;
        final List<Node> taken = new ArrayList<>();
        int tried;

        Moment(List<Node> choices) {
            this.choices = choices;
        }
    }

    private final Books books;
    private final Pending pending;
    private final long[] marks;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Moment> path = new ArrayDeque<>();
    private final int most;
    private long done;
    private int steps;
    private int fewestLeft = Integer.MAX_VALUE;
    private String stuck = "";

    Search(List<Node> nodes, Books books, int mostSteps) {
        this.books = books;
        this.pending = new Pending(nodes);
        this.marks = new Random(1).longs(nodes.size()).toArray();
        this.most = mostSteps;
    }

    Verdict run() {
        Moment start = new Moment(List.of());
        watch(start);
        path.push(start);
        enter();
        while (pending.left() > 0 && !path.isEmpty() && steps < most) {
            Moment moment = path.peek();
            undo(moment);
            if (moment.tried == moment.choices.size()) {
                path.pop();
            } else {
                take(moment, moment.choices.get(moment.tried++));
                watch(moment);
                enter();
                steps++;
            }
        }
        return pending.left() == 0
                ? new Verdict(true, marks.length + " things in one order, found in " + steps + " steps")
                : new Verdict(
                        false,
                        (steps < most ? "All orders were tried" : "No order was found in " + steps + " steps")
                                + "; the longest left " + fewestLeft + " things. " + stuck);
    }

    /** Goes on from here, unless the search stood here before. */
    private void enter() {
        if (pending.left() < fewestLeft) {
            fewestLeft = pending.left();
            stuck = explain();
        }
        if (seen.add(done)) {
            path.push(new Moment(choices()));
        }
    }

    private List<Node> choices() {
        return pending.ready().stream()
                .filter(node -> node.changesBooks() && node.fits(books))
                .sorted(Comparator.comparing(Node::hint)
                        .thenComparingLong(node -> node.span.from())
                        .thenComparingInt(node -> node.index))
                .toList();
    }

    private void watch(Moment moment) {
        boolean again = true;
        while (again) {
            List<Node> fitting = pending.ready().stream()
                    .filter(node -> !node.changesBooks() && node.fits(books))
                    .toList();
            fitting.forEach(node -> take(moment, node));
            again = !fitting.isEmpty();
        }
    }

    private void take(Moment moment, Node node) {
        pending.take(node);
        moment.taken.add(node);
        done ^= marks[node.index];
        if (node.changesBooks()) {
            books.carryOut((Carried) node.event.seen());
        }
    }

    private void undo(Moment moment) {
        for (int i = moment.taken.size() - 1; i >= 0; i--) {
            Node node = moment.taken.get(i);
            pending.putBack(node);
            done ^= marks[node.index];
            if (node.changesBooks()) {
                books.takeBack((Carried) node.event.seen());
            }
        }
        moment.taken.clear();
    }

    private String explain() {
        if (pending.left() == 0) {
            return "";
        }
        Node urgent = pending.mostUrgent();
        return "There this had to come next at the latest:\n  " + urgent + "\n  but the books said: "
                + Answer.of(urgent, books)
                + (pending.ready().contains(urgent) ? "" : " (and something else had to come before it)");
    }
}
