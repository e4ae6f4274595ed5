package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.TransferId;
import com.moneyflo.history.Seen.Carried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hold that was placed, and what ended it; where that is a capture, it made an entry on the chain of the hold's
 * account.
 */
record Reservation(Node placed, @Nullable Node ended, long amount, int endEntry) {

    /** Whether a hold counts at some moment. */
    enum Counts {
        YES,
        NO,
        PERHAPS
    }

    static List<Reservation> on(AccountNumber account, Graph graph, Links links, Chain chain) {
        List<Reservation> found = new ArrayList<>();
        for (Map.Entry<TransferId, Node> entry : graph.carried.entrySet()) {
            Node node = entry.getValue();
            if (((Carried) node.event.seen()).command() instanceof Command.Reserve hold
                    && hold.account().equals(account)) {
                Node end = links.end(entry.getKey());
                found.add(new Reservation(node, end, hold.amount().minor(), entryOf(end, chain)));
            }
        }
        return found;
    }

    /** Whether it counts for an observer at a point of the chain, as far as times tell. */
    Counts at(Node observer, Chain chain, int point) {
        if (isAfter(placed, observer, chain, point) || isEnded(observer, chain, point) == Counts.YES) {
            return Counts.NO;
        }
        return isBefore(placed, observer, chain, point) && isEnded(observer, chain, point) == Counts.NO
                ? Counts.YES
                : Counts.PERHAPS;
    }

    /** Adds the order that follows if it counts for the observer. */
    void counts(Node observer) {
        observer.after(placed, "it was held already");
        if (ended != null) {
            ended.after(observer, "it was held still");
        }
    }

    /** Adds the order that follows if it does not count, where that is clear. */
    void countsNot(Node observer) {
        if (placed.span.isBefore(observer.span)) {
            if (ended != null && endEntry == 0) {
                observer.after(ended, "it was not held any more");
            }
        } else if (ended == null || observer.span.isBefore(ended.span)) {
            placed.after(observer, "it was not held yet");
        }
    }

    private Counts isEnded(Node observer, Chain chain, int point) {
        if (ended == null) {
            return Counts.NO;
        }
        if (endEntry > 0) {
            return endEntry <= point ? Counts.YES : Counts.NO;
        }
        if (isAfter(ended, observer, chain, point)) {
            return Counts.NO;
        }
        return isBefore(ended, observer, chain, point) ? Counts.YES : Counts.PERHAPS;
    }

    private static boolean isBefore(Node node, Node observer, Chain chain, int point) {
        return node.span.isBefore(observer.span) || (point > 0 && node.span.isBefore(chain.node(point).span));
    }

    private static boolean isAfter(Node node, Node observer, Chain chain, int point) {
        return observer.span.isBefore(node.span)
                || (point < chain.length() && chain.node(point + 1).span.isBefore(node.span));
    }

    private static int entryOf(@Nullable Node end, Chain chain) {
        for (int seq = 1; end != null && seq <= chain.length(); seq++) {
            if (chain.node(seq) == end) {
                return seq;
            }
        }
        return 0;
    }
}
