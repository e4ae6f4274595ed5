package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Entry;
import com.moneyflo.history.Seen.Carried;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The entries of one account in their order, as the receipts tell them. Point k is the time between entry k and the
 * next.
 */
final class Chain {

    private record Link(Entry entry, Node node) {}

    private final AccountNumber account;
    private final List<Link> links = new ArrayList<>();

    private Chain(AccountNumber account) {
        this.account = account;
    }

    static Map<AccountNumber, Chain> of(Graph graph) {
        Map<AccountNumber, Chain> chains = new TreeMap<>();
        for (Node node : graph.carried.values()) {
            for (Entry entry : ((Carried) node.event.seen()).receipt().entries()) {
                chains.computeIfAbsent(entry.account(), Chain::new).links.add(new Link(entry, node));
            }
        }
        chains.values().forEach(Chain::close);
        return chains;
    }

    static Chain empty(AccountNumber account) {
        return new Chain(account);
    }

    int length() {
        return links.size();
    }

    long balance(int point) {
        return point == 0 ? 0 : links.get(point - 1).entry.balance().minor();
    }

    /** The origin of the entry. */
    Node node(int seq) {
        return links.get(seq - 1).node;
    }

    /** Whether anybody could stand there: not between two entries of one transfer. */
    boolean isPoint(int point) {
        return point == 0 || point == length() || node(point) != node(point + 1);
    }

    /** The first point that was not over when the span began. */
    int first(Span span) {
        int seq = length();
        while (seq > 0 && !node(seq).span.isBefore(span)) {
            seq--;
        }
        return seq;
    }

    /** The last point that had begun when the span ended. */
    int last(Span span) {
        int seq = 1;
        while (seq <= length() && !span.isBefore(node(seq).span)) {
            seq++;
        }
        return seq - 1;
    }

    boolean everStood(long balance, int first, int last) {
        return IntStream.rangeClosed(first, last).anyMatch(point -> balance(point) == balance);
    }

    /** Whether nothing changed in a span. */
    boolean isQuiet(Span span) {
        return first(span) == last(span);
    }

    String describe(int first, int last) {
        StringBuilder text = new StringBuilder("account " + account + " stood at");
        for (int point = first; point <= Math.min(last, first + 20); point++) {
            text.append("\n    ").append(balance(point)).append(" after entry ").append(point);
            text.append(point == 0 ? "" : ", " + node(point));
        }
        return text.toString();
    }

    private void close() {
        links.sort(Comparator.comparing(link -> link.entry.seq()));
        for (int seq = 1; seq <= length(); seq++) {
            Link link = links.get(seq - 1);
            if (link.entry.seq() != seq) {
                throw new Contradiction(
                        link.entry.seq() < seq
                                ? "Two have entry " + link.entry.seq() + " of account " + account + ":\n  "
                                        + node(seq - 1) + "\n  " + link.node
                                : "No caller was told of entry " + seq + " of account " + account
                                        + ", yet there is a later one:\n  " + link.node);
            }
            if (balance(seq - 1) + link.entry.amount().minor() != balance(seq)) {
                throw new Contradiction(
                        "Entry " + seq + " of account " + account + " does not build on the one before, "
                                + "which left " + balance(seq - 1) + " minor units:\n  "
                                + (seq == 1 ? "" : node(seq - 1) + "\n  ") + link.node);
            }
            if (seq > 1) {
                link.node.after(
                        node(seq - 1), "entry " + seq + " of account " + account + " follows entry " + (seq - 1));
            }
        }
    }
}
