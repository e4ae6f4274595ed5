package com.moneyflo.jdbc;

import com.moneyflo.Actor;
import com.moneyflo.StorageException;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.outbox.NoticeAdmin;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notice.Notices;
import com.moneyflo.notify.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The operators' view of the notices. Each verb is its own transaction. */
record JdbcNotices(JdbcOperations bank) implements Notices {

    private static final int MAX_PER_TRANSACTION = 1_000;
    private static final int MAX_TRANSACTIONS = 100;
    private static final int MAX_REASON_LENGTH = 200;
    private static final Duration MIN_AGE = Duration.ofDays(1);

    /** Replaces greater ages, whose subtraction would overflow. No notice is older. */
    private static final Duration MAX_AGE = Duration.ofDays(36_500);

    private static final long MIN_PAUSE_NANOS = Duration.ofMillis(2).toNanos();
    private static final long MAX_PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    @Override
    public Stream<NoticeStatus> oldestFirst(NoticeState state) {
        Objects.requireNonNull(state, "state");
        return Pages.stream(
                FIRST,
                id -> bank.guard().run(Verb.READ_NOTICES, tx -> admin().after(tx, state, id, Pages.SIZE)),
                notice -> notice.id().value());
    }

    @Override
    public Stream<NoticeStatus> newestFirst(NoticeState state) {
        Objects.requireNonNull(state, "state");
        return Pages.stream(
                LAST,
                id -> bank.guard().run(Verb.READ_NOTICES, tx -> admin().before(tx, state, id, Pages.SIZE)),
                notice -> notice.id().value());
    }

    @Override
    public Optional<NoticeStatus> find(MessageId id) {
        Objects.requireNonNull(id, "id");
        return bank.guard().run(Verb.READ_NOTICES, tx -> admin().find(tx, id));
    }

    @Override
    public List<NoticeEvent> trail(MessageId id) {
        Objects.requireNonNull(id, "id");
        return bank.guard().run(Verb.READ_NOTICES, tx -> admin().trail(tx, id));
    }

    @Override
    public NoticeCounts counts() {
        return bank.guard().run(Verb.READ_NOTICES, admin()::counts);
    }

    @Override
    public boolean awaitSettled(Duration limit) {
        Objects.requireNonNull(limit, "limit");
        long start = System.nanoTime();
        long pause = MIN_PAUSE_NANOS;
        boolean settled = bank.guard().run(Verb.READ_NOTICES, this::isSettled);
        while (!settled
                && !Thread.currentThread().isInterrupted()
                && Duration.ofNanos(System.nanoTime() - start).compareTo(limit) < 0) {
            LockSupport.parkNanos(this, pause);
            pause = Math.min(2 * pause, MAX_PAUSE_NANOS);
            settled = bank.guard().run(Verb.READ_NOTICES, this::isSettled);
        }
        return settled;
    }

    private boolean isSettled(Tx tx) {
        return admin().after(tx, NoticeState.PENDING, FIRST, 1).isEmpty()
                && admin().after(tx, NoticeState.SENDING, FIRST, 1).isEmpty();
    }

    @Override
    public void sendAgain(MessageId id, Actor actor, String reason) {
        requireReason(id, actor, reason);
        bank.guard()
                .change(
                        Verb.RESEND_NOTICE,
                        bank.keyedChange(null),
                        tx -> admin().sendAgain(
                                        tx,
                                        id,
                                        actor,
                                        reason,
                                        customer -> bank.stores().customers().canBeNotified(tx, customer)));
    }

    @Override
    public void giveUp(MessageId id, Actor actor, String reason) {
        requireReason(id, actor, reason);
        bank.guard().change(Verb.GIVE_UP_NOTICE, bank.keyedChange(null), tx -> admin().giveUp(tx, id, actor, reason));
    }

    @Override
    public int purge(Duration olderThan) {
        if (Objects.requireNonNull(olderThan, "olderThan").compareTo(MIN_AGE) < 0) {
            throw new IllegalArgumentException("The age of the notices to delete is " + olderThan
                    + ". Give one day or more: providers may still report on younger notices.");
        }
        long before = bank.guard()
                .run(
                        Verb.PURGE_NOTICES,
                        tx -> Micros.of(Micros.instant(tx.now())
                                .minus(olderThan.compareTo(MAX_AGE) > 0 ? MAX_AGE : olderThan)));
        purgeInBatches(tx -> bank.stores().inbox().purge(tx, before, MAX_PER_TRANSACTION));
        return purgeInBatches(tx -> bank.stores().outbox().purge(tx, before, MAX_PER_TRANSACTION));
    }

    private int purgeInBatches(ToIntFunction<Tx> batch) {
        int total = 0;
        for (int i = 0; i < MAX_TRANSACTIONS; i++) {
            int deleted = bank.guard().run(Verb.PURGE_NOTICES, tx -> deleteBatch(tx, batch));
            total += deleted;
            if (deleted < MAX_PER_TRANSACTION) {
                break;
            }
        }
        return total;
    }

    private static int deleteBatch(Tx tx, ToIntFunction<Tx> batch) {
        try {
            return batch.applyAsInt(tx);
        } catch (SqlFailure failure) {
            if (failure.isDenied()) {
                throw new StorageException(
                        "The bank's database user may not delete, and nothing was deleted. To delete old notices,"
                                + " grant DELETE on mf_notice, mf_notice_trail and mf_inbound, and on no other table.");
            }
            throw failure;
        }
    }

    private static void requireReason(MessageId id, Actor actor, String reason) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(actor, "actor");
        if (Objects.requireNonNull(reason, "reason").isBlank() || reason.length() > MAX_REASON_LENGTH) {
            throw new IllegalArgumentException("The reason has " + reason.length() + " characters. Give 1 to "
                    + MAX_REASON_LENGTH + ", without personal data: the trail keeps them.");
        }
    }

    private NoticeAdmin admin() {
        return bank.stores().noticeAdmin();
    }
}
