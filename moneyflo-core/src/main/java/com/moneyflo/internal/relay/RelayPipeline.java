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
 * What a relay does again and again, by one thread: sweeps, claims what is urgent, then what is not, and hands it to
 * the senders.
 */
final class RelayPipeline {

    private static final int MAX_NOTICES = 512;
    private static final int MAX_UNRECORDED = 2_048;

    /** The share of the senders that only urgent notices use. */
    private static final int SHARE_OF_URGENT = 8;

    final ResultQueue answers = new ResultQueue();
    final Recorder recorder;
    final SenderPool urgent;
    final SenderPool usual;
    final Status claiming;
    final Status recording;

    private final Claimer claims;
    private final Sender courier;
    private final Breaker breaker;
    private final LeaseSweeper sweep;
    private final Gauges gauges;
    private final Notifier notifier;
    private final Clocks times;
    private volatile boolean closing;

    /** With threads of this making, or by the caller's where there is none; told when a chain is over. */
    RelayPipeline(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks times,
            Random random,
            @Nullable ThreadFactory threads,
            Runnable done) {
        HealthBoard board = database.board();
        RelayMetrics metrics = RelayMetrics.of(options.metrics(), board);
        NoticeQueueTable tray = new NoticeQueueTable(database.unreadable());
        this.claiming = board.part("relay", database.status());
        this.recording = board.part("relay-record", database.status());
        this.notifier = notifier;
        this.times = times;
        Status texts = board.part("texts");
        this.breaker = new Breaker(options.ratePerSecond(), times.now(), state -> {
            metrics.circuit(state);
            tell(texts, state);
        });
        metrics.circuit(CircuitState.CLOSED);
        SendPolicy judge = new SendPolicy(options);
        NoticeTransitions rules = new NoticeTransitions(new Backoff(random), notifier instanceof TraceableNotifier);
        this.recorder = new Recorder(
                database.attempts(), tray, recipients, rules, metrics, () -> breaker.stoppedFor(times.now()) / 1_000);
        this.claims = new Claimer(database, tray, recipients, judge, options.lease(), metrics, times, answers);
        this.courier = new Sender(notifier, metrics, times, breaker, answers, () -> closing);
        this.sweep = new LeaseSweeper(database.attempts(), tray, recipients, rules, judge, metrics);
        this.gauges = new Gauges(database, tray, metrics, times.now());
        int forUrgent = Math.max(1, options.maxInFlight() / SHARE_OF_URGENT);
        int forUsual = Math.max(1, options.maxInFlight() - forUrgent);
        this.urgent = threads == null
                ? SenderPool.byHand(forUrgent, courier)
                : SenderPool.of(forUrgent, threads, courier, done, claiming);
        this.usual = threads == null
                ? SenderPool.byHand(forUsual, courier)
                : SenderPool.of(forUsual, threads, courier, done, claiming);
    }

    /** Looks after what was left behind. */
    void tidy() {
        sweep.leases();
        List<ClaimedNotice> doubts = sweep.doubts();
        if (notifier instanceof TraceableNotifier traceable) {
            doubts.forEach(letter -> usual.execute(new TraceRequest(traceable, letter, answers)));
        }
        gauges.tell(times.now());
    }

    /** Writes off who hangs. */
    void watch() {
        urgent.watch(times.now());
        usual.watch(times.now());
    }

    /** Claims and hands over; returns how many notices. */
    int send() {
        return send(true, urgent) + send(false, usual);
    }

    private int send(boolean isUrgent, SenderPool crew) {
        List<AccountBatch> chains = claim(isUrgent, crew);
        int next = 0;
        try {
            for (; next < chains.size(); next++) {
                crew.send(chains.get(next));
            }
        } finally {
            // If one could not be handed over, those behind it go back.
            for (int i = next + 1; i < chains.size(); i++) {
                courier.giveBack(chains.get(i));
            }
        }
        return chains.stream().mapToInt(AccountBatch::size).sum();
    }

    private void tell(Status texts, CircuitState state) {
        if (state == CircuitState.OPEN) {
            texts.failing("The provider takes no texts: " + breaker.reason()
                    + ". What waits is kept, and one text is tried every minute at the latest.");
        } else if (state == CircuitState.CLOSED) {
            texts.running();
        }
    }

    /** Claims what there is room for. */
    List<AccountBatch> claim(boolean isUrgent, SenderPool crew) {
        int room = closing || answers.size() > MAX_UNRECORDED ? 0 : crew.room();
        int most = room == 0 ? 0 : Math.min(MAX_NOTICES, breaker.left(times.now()));
        if (most == 0) {
            return List.of();
        }
        List<AccountBatch> chains = claims.claim(isUrgent, room, most);
        breaker.took(chains.stream().mapToInt(AccountBatch::size).sum());
        return chains;
    }

    /** From now on nothing is handed over. */
    void close() {
        closing = true;
    }
}
