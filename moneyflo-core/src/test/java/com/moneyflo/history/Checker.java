package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import java.util.List;
import java.util.Map;

/**
 * Judges a history: is there one order of everything in it, within the times, in which a bank that does one thing after
 * the other gives just these answers?
 *
 * <p>A yes is an order that was found and replayed. A no is either a fact that no order can mend, with the events that
 * contradict each other, or comes after a search that tried all orders, or too many.
 */
final class Checker {

    private static final int MAX_STEPS = 1_000_000;

    private final AccountNumber cash;
    private final String currency;

    Checker(AccountNumber cash, String currency) {
        this.cash = cash;
        this.currency = currency;
    }

    Verdict judge(List<Event> events) {
        try {
            Graph graph = new Graph(events);
            Links links = new Links(graph);
            links.lists(events, cash);
            Map<AccountNumber, Chain> chains = Chain.of(graph);
            new Places(graph, links, chains).findAll();
            Order.requireSome(graph.nodes);
            return new Search(graph.nodes, new Books(cash, currency), MAX_STEPS).run();
        } catch (Contradiction contradiction) {
            return new Verdict(false, contradiction.getMessage());
        }
    }
}
