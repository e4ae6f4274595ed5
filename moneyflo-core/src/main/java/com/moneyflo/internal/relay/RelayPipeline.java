package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import com.moneyflo.internal.thread.HealthBoard;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.NoticeMetrics.CircuitState;
import com.moneyflo.notify.Notifier;
import com.moneyflo.notify.TraceableNotifier;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a relay, in one thread: it sweeps, claims urgent notices, then all others, and passes them to the
 * senders.
 */
final class RelayPipeline {

    private static final int MAX_NOTICES = 512;
    private static final int MAX_UNRECORDED = 2_048;

    /** The share of the senders that only urgent notices use. */
    private static final int SHARE_OF_URGENT = 8;

    final ResultQueue results = new ResultQueue();
    final Recorder recorder;
    final SenderPool urgent;
    final SenderPool usual;
    final Status claiming;
    final Status recording;

    private final Claimer claimer;
    private final Sender sender;
    private final Breaker breaker;
    private final LeaseSweeper sweeper;
    private final Gauges gauges;
    private final Notifier notifier;
    private final Clocks clocks;
    private volatile boolean closing;

    /** Sends in threads of this factory, or in the caller's if it is null. Calls {@code done} after each batch. */
    RelayPipeline(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks clocks,
            Random random,
            @Nullable ThreadFactory threads,
            Runnable done) {
        HealthBoard board = database.board();
        RelayMetrics metrics = RelayMetrics.of(options.metrics(), board);
        NoticeQueueTable table = new NoticeQueueTable(database.unreadable());
        this.claiming = board.part("relay", database.status());
        this.recording = board.part("relay-record", database.status());
        this.notifier = notifier;
        this.clocks = clocks;
        Status sending = board.part("texts");
        this.breaker = new Breaker(options.ratePerSecond(), clocks.now(), state -> {
            metrics.circuit(state);
            report(sending, state);
        });
        metrics.circuit(CircuitState.CLOSED);
        SendPolicy policy = new SendPolicy(options);
        NoticeTransitions transitions =
                new NoticeTransitions(new Backoff(random), notifier instanceof TraceableNotifier);
        this.recorder = new Recorder(
                database.attempts(),
                table,
                recipients,
                transitions,
                metrics,
                () -> breaker.stoppedFor(clocks.now()) / 1_000);
        this.claimer = new Claimer(database, table, recipients, policy, options.lease(), metrics, clocks, results);
        this.sender = new Sender(notifier, metrics, clocks, breaker, results, () -> closing);
        this.sweeper = new LeaseSweeper(database.attempts(), table, recipients, transitions, policy, metrics);
        this.gauges = new Gauges(database, table, metrics, clocks.now());
        int forUrgent = Math.max(1, options.maxInFlight() / SHARE_OF_URGENT);
        int forUsual = Math.max(1, options.maxInFlight() - forUrgent);
        this.urgent = threads == null
                ? SenderPool.manual(forUrgent, sender)
                : SenderPool.of(forUrgent, threads, sender, done, claiming);
        this.usual = threads == null
                ? SenderPool.manual(forUsual, sender)
                : SenderPool.of(forUsual, threads, sender, done, claiming);
    }

    /** Handles expired leases and notices in doubt, and reports the backlog. */
    void sweep() {
        sweeper.expireLeases();
        List<ClaimedNotice> doubts = sweeper.claimDoubts();
        if (notifier instanceof TraceableNotifier traceable) {
            doubts.forEach(claimed -> usual.execute(new TraceRequest(traceable, claimed, results)));
        }
        gauges.report(clocks.now());
    }

    /** Replaces senders that hang. */
    void watch() {
        urgent.watch(clocks.now());
        usual.watch(clocks.now());
    }

    /** Claims and sends; returns how many notices. */
    int send() {
        return send(true, urgent) + send(false, usual);
    }

    private int send(boolean isUrgent, SenderPool pool) {
        List<AccountBatch> batches = claim(isUrgent, pool);
        int next = 0;
        try {
            for (; next < batches.size(); next++) {
                pool.send(batches.get(next));
            }
        } finally {
            // If a batch could not be passed on, the batches behind it go back.
            for (int i = next + 1; i < batches.size(); i++) {
                sender.giveBack(batches.get(i));
            }
        }
        return batches.stream().mapToInt(AccountBatch::size).sum();
    }

    private void report(Status sending, CircuitState state) {
        if (state == CircuitState.OPEN) {
            sending.failing("The provider takes no messages: " + breaker.reason()
                    + ". Waiting notices are kept. The relay tries one message at least once a minute.");
        } else if (state == CircuitState.CLOSED) {
            sending.running();
        }
    }

    /** Claims as many notices as there is room for. */
    List<AccountBatch> claim(boolean isUrgent, SenderPool pool) {
        int room = closing || results.size() > MAX_UNRECORDED ? 0 : pool.room();
        int most = room == 0 ? 0 : Math.min(MAX_NOTICES, breaker.left(clocks.now()));
        if (most == 0) {
            return List.of();
        }
        List<AccountBatch> batches = claimer.claim(isUrgent, room, most);
        breaker.claimed(batches.stream().mapToInt(AccountBatch::size).sum());
        return batches;
    }

    /** From now on no notice is claimed or handed over. */
    void close() {
        closing = true;
    }
}
