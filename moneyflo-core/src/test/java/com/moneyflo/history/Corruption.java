package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Balance;
import com.moneyflo.Command;
import com.moneyflo.Entry;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Denied;
import com.moneyflo.history.Seen.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The history that a faulty bank shows its callers. It is a valid history with the smallest change that the mistake
 * makes.
 */
enum Corruption {
    /** Two saw the same balance, and the second wrote over what the first had written. */
    LOST_UPDATE("does not build on the one before") {
        @Override
        List<Event> of(List<Event> history) {
            Victim victim = Victim.in(history);
            long lost = victim.amount();
            return entries(
                    history,
                    victim.account(),
                    entry -> entry.seq() <= victim.seq()
                            ? entry
                            : changed(entry, entry.seq(), entry.balance().minor() - lost));
        }
    },
    /** Two took the same place in an account's history. */
    SAME_PLACE("Two have entry") {
        @Override
        List<Event> of(List<Event> history) {
            Victim victim = Victim.in(history);
            return entries(
                    history,
                    victim.account(),
                    entry -> entry.seq() <= victim.seq()
                            ? entry
                            : changed(entry, entry.seq() - 1, entry.balance().minor()));
        }
    },
    /** A command was carried out twice; its caller was told of once. */
    APPLIED_TWICE("No caller was told of entry") {
        @Override
        List<Event> of(List<Event> history) {
            Victim victim = Victim.in(history);
            return entries(
                    history,
                    victim.account(),
                    entry -> entry.seq() <= victim.seq()
                            ? entry
                            : changed(entry, entry.seq() + 1, entry.balance().minor() + victim.amount()));
        }
    },
    /** The same, but nothing came after it on the account except a look at its balance. */
    LAST_APPLIED_TWICE("It fits nowhere") {
        @Override
        List<Event> of(List<Event> history) {
            Victim victim = Victim.in(history);
            Chain chain = Chain.of(new Graph(history)).get(victim.account());
            long last = chain.balance(chain.length());
            return withLastRead(history, victim.account(), 2 * last - chain.balance(chain.length() - 1));
        }
    },
    /** A repeated command happens again under its key. */
    KEY_USED_TWICE("was decided more than once") {
        @Override
        List<Event> of(List<Event> history) {
            List<Event> changed = new ArrayList<>(history);
            Node told = new Graph(history)
                    .nodes.stream()
                            .filter(node -> !node.deed && node.event.seen() instanceof Carried)
                            .findFirst()
                            .orElseThrow();
            Carried carried = (Carried) told.event.seen();
            TransferId another = new TransferId(new UUID(0, 42));
            Seen twice = new Carried(carried.command(), as(carried.receipt(), another, List.of()));
            changed.set(changed.indexOf(told.event), told.event.with(twice));
            return changed;
        }
    },
    /** A balance that was older than one acknowledged before the look at it began. */
    STALE_READ("It fits nowhere") {
        @Override
        List<Event> of(List<Event> history) {
            Map<AccountNumber, Chain> chains = Chain.of(new Graph(history));
            List<Event> changed = new ArrayList<>(history);
            for (int i = changed.size() / 2; i < changed.size(); i++) {
                Event event = changed.get(i);
                if (event.seen() instanceof Read read && chains.containsKey(read.account())) {
                    Chain chain = chains.get(read.account());
                    int first = chain.first(event.span());
                    if (first > 0 && !chain.everStood(chain.balance(first - 1), first, chain.last(event.span()))) {
                        changed.set(i, event.with(posted(read, chain.balance(first - 1))));
                        return changed;
                    }
                }
            }
            throw new IllegalStateException("no caller looked after a change");
        }
    },
    /** The bank tells a caller that there is nothing, although there is something all the time. */
    WRONGLY_REFUSED("It fits nowhere") {
        @Override
        List<Event> of(List<Event> history) {
            Map<AccountNumber, Chain> chains = Chain.of(new Graph(history));
            Event rich = history.stream()
                    .filter(event -> event.seen() instanceof Read read
                            && read.balance().available().isPositive()
                            && chains.containsKey(read.account())
                            && chains.get(read.account()).isQuiet(event.span()))
                    .findFirst()
                    .orElseThrow();
            Read read = (Read) rich.seen();
            Money one = Money.ofMinor("INR", 1);
            Refusal refusal = Refusal.of(Reason.INSUFFICIENT_FUNDS)
                    .account(read.account())
                    .asked(one)
                    .limit(Money.ofMinor("INR", 0));
            List<Event> changed = new ArrayList<>(history);
            changed.add(rich.with(new Denied(Command.withdraw(read.account(), one), refusal)));
            return changed;
        }
    },
    /** A refusal that had been right some time ago. */
    REFUSED_TOO_LATE("It fits nowhere") {
        @Override
        List<Event> of(List<Event> history) {
            Span end = history.get(history.size() - 1).span();
            List<Event> changed = new ArrayList<>(history);
            for (Event event : history) {
                if (event.seen() instanceof Denied denied
                        && denied.refusal().reason() == Reason.INSUFFICIENT_FUNDS
                        && Seen.key(denied.command()) == null) {
                    Span later = new Span(end.to() + 1_000, end.to() + 2_000);
                    changed.remove(event);
                    changed.add(new Event(event.caller(), later, denied, 0));
                    return changed;
                }
            }
            throw new IllegalStateException("no caller was refused");
        }
    },
    /** A receipt for more than was asked. */
    WRONG_AMOUNT("the books said") {
        @Override
        List<Event> of(List<Event> history) {
            List<Event> changed = new ArrayList<>(history);
            changed.replaceAll(event -> event.seen() instanceof Carried carried
                            && carried.command() instanceof Command.Deposit asked
                            && asked.details().isEmpty()
                    ? event.with(new Carried(
                            Command.deposit(asked.to(), asked.amount().plus(Money.ofMinor("INR", 1))),
                            carried.receipt()))
                    : event);
            return changed;
        }
    };

    final String explanation;

    Corruption(String explanation) {
        this.explanation = explanation;
    }

    abstract List<Event> of(List<Event> history);

    private static List<Event> entries(List<Event> history, AccountNumber account, UnaryOperator<Entry> change) {
        List<Event> changed = new ArrayList<>(history);
        changed.replaceAll(event -> {
            if (event.seen() instanceof Carried carried) {
                List<Entry> entries = carried.receipt().entries().stream()
                        .map(entry -> entry.account().equals(account) ? change.apply(entry) : entry)
                        .toList();
                return event.with(new Carried(
                        carried.command(),
                        as(carried.receipt(), carried.receipt().id(), entries)));
            }
            return event;
        });
        return changed;
    }

    private static List<Event> withLastRead(List<Event> history, AccountNumber account, long balance) {
        List<Event> changed = new ArrayList<>(history);
        for (int i = changed.size() - 1; ; i--) {
            if (changed.get(i).seen() instanceof Read read && read.account().equals(account)) {
                changed.set(i, changed.get(i).with(posted(read, balance)));
                return changed;
            }
        }
    }

    private static Read posted(Read read, long minor) {
        Money posted = Money.ofMinor("INR", minor);
        Money held = read.balance().held();
        return new Read(read.account(), new Balance(posted, held, posted.minus(held)));
    }

    private static Entry changed(Entry entry, long seq, long balance) {
        return new Entry(entry.account(), seq, entry.amount(), Money.ofMinor("INR", balance));
    }

    private static Transfer as(Transfer receipt, TransferId id, List<Entry> entries) {
        return Transfer.builder(id, receipt.kind(), receipt.at())
                .entries(entries)
                .key(receipt.key().orElse(null))
                .memo(receipt.memo().orElse(null))
                .labels(receipt.labels())
                .subject(receipt.subject().orElse(null))
                .reversedBy(receipt.reversedBy().orElse(null))
                .build();
    }

    /** An entry in the middle of an account's history that is about to be wronged. */
    private record Victim(AccountNumber account, int seq, long amount) {
        static Victim in(List<Event> history) {
            for (Event event : history.subList(history.size() / 2, history.size())) {
                if (event.seen() instanceof Carried carried && carried.command() instanceof Command.Deposit deposit) {
                    Chain chain = Chain.of(new Graph(history)).get(deposit.to());
                    Entry entry = carried.receipt().entries().stream()
                            .filter(candidate -> candidate.account().equals(deposit.to()))
                            .findFirst()
                            .orElseThrow();
                    if (entry.seq() < chain.length()) {
                        return new Victim(
                                deposit.to(), (int) entry.seq(), entry.amount().minor());
                    }
                }
            }
            throw new IllegalStateException("no caller paid in");
        }
    }
}
