package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.history.Reservation.Counts;
import com.moneyflo.history.Seen.Denied;
import com.moneyflo.history.Seen.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where on an account's chain each look at its balance can stand: a balance read, or a refusal that tells what was
 * available. From all places that are left follows what must come before what.
 */
final class Places {

    /** More holds than these, of which it is open whether they count, are not tried out. */
    private static final int MAX_OPEN = 12;

    /** One place, and the holds that count there although times do not tell. */
    private record Place(int point, List<Reservation> open, int counted) {
        boolean counts(Reservation hold) {
            int index = open.indexOf(hold);
            return index >= 0 && (counted >> index & 1) == 1;
        }
    }

    private final Map<AccountNumber, Chain> chains;
    private final Map<AccountNumber, List<Reservation>> holds = new HashMap<>();
    private final Graph graph;
    private final Links links;

    Places(Graph graph, Links links, Map<AccountNumber, Chain> chains) {
        this.graph = graph;
        this.links = links;
        this.chains = chains;
    }

    void findAll() {
        for (Node node : List.copyOf(graph.nodes)) {
            if (node.event.seen() instanceof Read read) {
                long posted = read.balance().posted().minor();
                find(node, read.account(), posted, posted, read.balance().held().minor());
            } else if (node.deed && node.event.seen() instanceof Denied denied) {
                Refusal refusal = denied.refusal();
                if (refusal.reason() == Reason.INSUFFICIENT_FUNDS) {
                    find(
                            node,
                            refusal.account().orElseThrow(),
                            Long.MIN_VALUE,
                            Long.MAX_VALUE,
                            -refusal.limit().orElseThrow().minor());
                }
            }
        }
    }

    /**
     * Where held is less than zero it is a refusal's limit, with the sign turned: what is held is then the rest of the
     * balance.
     */
    private void find(Node node, AccountNumber account, long least, long most, long held) {
        Chain chain = chains.computeIfAbsent(account, Chain::empty);
        List<Reservation> all = holds.computeIfAbsent(account, number -> Reservation.on(number, graph, links, chain));
        int first = chain.first(node.span);
        int last = chain.last(node.span);
        List<Place> found = new ArrayList<>();
        boolean sure = true;
        for (int point = first; point <= last; point++) {
            long balance = chain.balance(point);
            if (balance >= least && balance <= most && chain.isPoint(point)) {
                long needed = node.event.seen() instanceof Read ? held : balance + held;
                sure &= add(found, node, all, chain, point, needed);
            }
        }
        if (found.isEmpty()) {
            throw new Contradiction(
                    "It fits nowhere:\n  " + node + "\n  While that was asked, " + chain.describe(first, last)
                            + (all.isEmpty() ? "" : "\n    less " + all.size() + " holds at times"));
        }
        link(node, chain, found, sure ? all : List.of());
    }

    /** Adds each way in which the holds make what is needed; false where there are too many to try. */
    private static boolean add(
            List<Place> found, Node node, List<Reservation> all, Chain chain, int point, long needed) {
        List<Reservation> open = new ArrayList<>();
        long surely = 0;
        for (Reservation hold : all) {
            Counts counts = hold.at(node, chain, point);
            surely += counts == Counts.YES ? hold.amount() : 0;
            if (counts == Counts.PERHAPS) {
                open.add(hold);
            }
        }
        if (open.size() > MAX_OPEN) {
            found.add(new Place(point, open, 0));
            return false;
        }
        for (int counted = 0; counted < 1 << open.size(); counted++) {
            if (surely + sum(open, counted) == needed) {
                found.add(new Place(point, open, counted));
            }
        }
        return true;
    }

    private static long sum(List<Reservation> open, int counted) {
        long sum = 0;
        for (int i = 0; i < open.size(); i++) {
            sum += (counted >> i & 1) == 1 ? open.get(i).amount() : 0;
        }
        return sum;
    }

    private static void link(Node node, Chain chain, List<Place> found, List<Reservation> holds) {
        int first = found.get(0).point();
        int last = found.get(found.size() - 1).point();
        if (first > 0) {
            node.after(chain.node(first), "only from entry " + first + " on was it so");
        }
        if (last < chain.length()) {
            chain.node(last + 1).after(node, "only until entry " + (last + 1) + " was it so");
        }
        for (Reservation hold : holds) {
            if (found.stream().allMatch(place -> place.counts(hold))) {
                hold.counts(node);
            } else if (found.stream().allMatch(place -> place.open().contains(hold) && !place.counts(hold))) {
                hold.countsNot(node);
            }
        }
    }
}
