package com.moneyflo.internal.relay;

import com.moneyflo.Actor;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.internal.outbox.Act;
import com.moneyflo.internal.outbox.OutTray;
import com.moneyflo.internal.outbox.Standing;
import com.moneyflo.internal.outbox.Unsent;
import com.moneyflo.internal.outbox.Waiting;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeMetrics.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is due: looks first and locks nothing, so that what somebody else holds is still seen at the head of its account; then locks what was
 * seen, skipping what is held, and takes of each account only what has not moved since, up to the first that has.
 */
final class Claims {

    private static final int LONGEST_CHAIN = 20;
    private static final int MOST_LOOKS = 20;

    private final Database database;
    private final OutTray tray;
    private final Lookout lookout;
    private final Recipients recipients;
    private final Judge judge;
    private final Terms terms;
    private final Times times;
    private final Uuid ids = new Uuid();
    private final Consumer<Answer> answers;

    Claims(Database database, OutTray tray, Recipients recipients, Terms terms, Times times, Consumer<Answer> answers) {
        this.database = database;
        this.tray = tray;
        this.lookout = new Lookout(tray, LONGEST_CHAIN);
        this.recipients = recipients;
        this.judge = new Judge(terms);
        this.terms = terms;
        this.times = times;
        this.answers = answers;
    }

    /** Claims at most so many chains, of so many notices in all. Where it only meets what others have to read, it looks past that. */
    List<Chain> claim(boolean urgent, int mostChains, int mostNotices) {
        for (int look = 1; ; look++) {
            long passed = tray.passed();
            List<Chain> chains = claimOnce(urgent, mostChains, mostNotices);
            if (!chains.isEmpty() || tray.passed() == passed || look == MOST_LOOKS) {
                return chains;
            }
        }
    }

    private List<Chain> claimOnce(boolean urgent, int mostChains, int mostNotices) {
        Plan plan = database.snapshot(tx -> lookout.look(tx, urgent, mostChains, mostNotices));
        if (plan.isEmpty()) {
            return List.of();
        }
        // Both are read before the lease begins: it ends here no later than in the database.
        long begun = times.now();
        long until = begun + terms.lease().toNanos();
        Instant sendBy = times.wall().instant().plus(terms.lease()).minusNanos(terms.marginNanos());
        List<Claim> tried = new ArrayList<>();
        try {
            Claim claim = database.attempts().stepwise(tx -> {
                Claim one = new Claim(tx.now(), ids.next(), begun);
                tried.add(one);
                one.take(tx, plan, sendBy);
                return one;
            });
            claim.events.forEach(event -> event.accept(terms));
            return claim.letters.stream()
                    .map(letters -> new Chain(letters, until - terms.marginNanos(), until))
                    .toList();
        } catch (SqlFailure failure) {
            if (failure.kind() == SqlFailure.Kind.IN_DOUBT) {
                // They may be ours by now; nobody has been told, so they go back.
                tried.forEach(claim -> claim.letters.forEach(
                        chain -> chain.forEach(letter -> answers.accept(new Answer.Released(letter)))));
            }
            throw failure;
        }
    }

    /** One try at claiming. */
    private final class Claim {
        private final long now;
        private final UUID name;
        private final long begun;
        private final Map<MessageId, Unsent> free = new HashMap<>();
        private final Map<MessageId, Standing> standings = new LinkedHashMap<>();
        private final List<Act> acts = new ArrayList<>();
        private final List<List<Letter>> letters = new ArrayList<>();
        private final List<Consumer<Terms>> events = new ArrayList<>();

        Claim(long now, UUID name, long begun) {
            this.now = now;
            this.name = name;
            this.begun = begun;
        }

        void take(Tx tx, Plan plan, Instant sendBy) {
            tray.lockFree(tx, plan.ids()).forEach(row -> free.put(row.id(), row));
            Set<CustomerId> ofOthers = new HashSet<>();
            var customers = recipients.of(
                    tx, free.values().stream().map(Unsent::customer).distinct().toList(), ofOthers::add);
            free.values().removeIf(notice -> passes(notice, ofOthers));
            for (List<Waiting> chain : plan.chains()) {
                List<Letter> sent = new ArrayList<>();
                for (Waiting seen : chain) {
                    Unsent notice = unmoved(seen);
                    if (notice == null) {
                        break;
                    }
                    apply(
                            judge.rule(notice, customers.get(notice.customer()), Micros.instant(now), sendBy),
                            notice,
                            sent);
                }
                if (!sent.isEmpty()) {
                    letters.add(sent);
                }
            }
            plan.blocked().forEach(this::block);
            tray.set(tx, standings);
            tray.tell(tx, acts, now);
        }

        /** Nobody but who can read the customer knows whether and how to send it. */
        private boolean passes(Unsent notice, Set<CustomerId> ofOthers) {
            boolean passes = ofOthers.contains(notice.customer());
            if (passes) {
                tray.pass(notice.id());
            }
            return passes;
        }

        private void apply(Ruling ruling, Unsent notice, List<Letter> sent) {
            Standing before = notice.standing();
            if (ruling instanceof Ruling.Send send) {
                Standing claimed = before.sending(name, now + micros(), now);
                standings.put(notice.id(), claimed);
                sent.add(new Letter(notice, claimed, send.message(), begun + (notice.expiresAt() - now) * 1_000));
            } else if (ruling instanceof Ruling.NotBefore held) {
                standings.put(notice.id(), before.later(Micros.of(held.then()), "quiet hours"));
                told(notice, "held back", "quiet hours", Event.HELD_BACK);
            } else if (ruling instanceof Ruling.Never never) {
                standings.put(notice.id(), before.over(never.state(), never.reason(), now));
                String act = never.state().name().toLowerCase(Locale.ROOT);
                told(notice, act, never.reason(), never.event());
            }
        }

        private void block(Waiting seen, long until) {
            Unsent notice = unmoved(seen);
            if (notice != null) {
                standings.put(notice.id(), notice.standing().later(until, "waits for one before it"));
            }
        }

        private @Nullable Unsent unmoved(Waiting seen) {
            Unsent notice = free.get(seen.id());
            return notice != null && notice.isStill(seen) ? notice : null;
        }

        private void told(Unsent notice, String act, String reason, Event event) {
            acts.add(new Act(notice.id(), Actor.BANK, act, reason));
            events.add(to -> to.metrics().happened(to.channel(), notice.kind(), event));
        }

        private long micros() {
            return terms.lease().toNanos() / 1_000;
        }
    }
}
