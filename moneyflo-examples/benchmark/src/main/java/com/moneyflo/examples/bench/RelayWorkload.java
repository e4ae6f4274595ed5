package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notice.NoticeState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Measures a relay that empties a full outbox, in a database of its own and without other load. */
final class RelayWorkload {

    /** More than the target, so that the work lasts as long as the measurement. */
    private static final int DRAINED_PER_SECOND = 4_000;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration SLOW = Duration.ofMillis(200);
    private static final int IN_FLIGHT = 64;

    /** An eighth of the limit is reserved for urgent notices, and notices of payments are not urgent. */
    private static final int NOT_URGENT = IN_FLIGHT - IN_FLIGHT / 8;

    private static final int TURNS_AT_LEAST = 4;
    private static final int FEWER_BY = 20;

    /** Notices of one account are sent one after the other. So a few accounts cannot keep all senders busy. */
    private static final int FEWEST_ACCOUNTS = 4 * IN_FLIGHT;

    private static final int PER_LIST = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final BenchmarkContext context;
    private final Server server;

    private RelayWorkload(BenchmarkContext context) {
        this.context = context;
        this.server = context.server().database(context.server().database() + "_texts");
    }

    static void drain(BenchmarkContext context) {
        int notices = (int) (context.settings().length().toMillis() * DRAINED_PER_SECOND / 1_000);
        RelayWorkload workload = new RelayWorkload(context);
        workload.emptied("drain", workload.fill(notices / 2), new StopwatchNotifier(Duration.ZERO, 0)); // warms up
        long waiting = workload.fill(notices);
        StopwatchNotifier notifier = new StopwatchNotifier(Duration.ZERO, 0);
        double seconds = workload.emptied("drain", waiting, notifier) / NANOS_PER_SECOND;
        double perSecond = notifier.taken() / seconds;
        context.report().find(new Finding(Targets.of("drain"), perSecond, null, null, ""));
        context.report().figures("drain", figures(notifier, seconds));
        workload.verify();
    }

    static void inFlight(BenchmarkContext context) {
        long turns = Math.max(TURNS_AT_LEAST, context.settings().length().dividedBy(SLOW));
        RelayWorkload workload = new RelayWorkload(context);
        long waiting = workload.fill((int) (turns * IN_FLIGHT));
        StopwatchNotifier notifier = new StopwatchNotifier(SLOW, waiting - NOT_URGENT);
        double seconds = workload.emptied("inFlight", waiting, notifier) / NANOS_PER_SECOND;
        double underWay = notifier.averageUnderWay();
        context.report().find(new Finding(Targets.of("inFlight"), underWay / NOT_URGENT, null, null, "allowed"));
        Map<String, Object> figures = figures(notifier, seconds);
        figures.put("allowed", NOT_URGENT);
        figures.put("allowedWithUrgent", IN_FLIGHT);
        figures.put("underWay", underWay);
        figures.put("mostUnderWay", notifier.mostUnderWay());
        context.report().figures("inFlight", figures);
        workload.verify();
    }

    private void verify() {
        context.progress().now("notices: verifying the ledger");
        try (JdbcBank bank = server.open()) {
            context.report().verified(bank.verify());
        }
    }

    private static Map<String, Object> figures(StopwatchNotifier notifier, double seconds) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("texts", notifier.taken());
        figures.put("seconds", seconds);
        figures.put("perSecond", notifier.taken() / seconds);
        return figures;
    }

    /**
     * Moves money without a relay until this number of notices waits, counting those of an earlier run. Returns their
     * number.
     */
    private long fill(int notices) {
        try (JdbcBank bank = server.open()) {
            int count = Math.max(FEWEST_ACCOUNTS, context.settings().accounts() / FEWER_BY);
            List<AccountNumber> texted =
                    new Seeding(server, bank, context.progress()).accounts(SeededTable.Purpose.TEXTED, count);
            Traffic traffic = Traffic.uniform(texted);
            SplittableRandom random = new SplittableRandom();
            Supplier<IdempotencyKey> keys = context.keys().caller();
            for (long left = notices - waiting(bank); left > 0; left -= 2L * PER_LIST) {
                context.progress().now("notices: writing them, " + left + " to go");
                List<Command> commands = Stream.generate(
                                () -> traffic.next(random, keys.get()).command())
                        .limit(Math.min((left + 1) / 2, PER_LIST))
                        .toList();
                bank.post(commands).forEach(result -> result.orThrow());
            }
            return waiting(bank);
        }
    }

    private static long waiting(JdbcBank bank) {
        NoticeCounts counts = bank.notices().counts();
        return counts.of(NoticeState.PENDING);
    }

    /** Returns the time from the first attempt until the last result is recorded, in nanoseconds. */
    private long emptied(String name, long waiting, StopwatchNotifier notifier) {
        context.progress().now(name + ": emptying the outbox");
        try (JdbcBank bank = server.builder()
                .notifier(notifier)
                .notices(NoticeOptions.stock().maxInFlight(IN_FLIGHT))
                .open()) {
            if (!notifier.awaitTaken(waiting, LONGEST) || !bank.notices().awaitSettled(LONGEST)) {
                throw new IllegalStateException("The outbox was not empty after " + LONGEST.toMinutes() + " minutes.");
            }
            return notifier.sinceFirst();
        }
    }
}
