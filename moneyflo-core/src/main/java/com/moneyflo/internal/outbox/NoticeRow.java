package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.notice.Notice;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. Immutable; its text form shows nothing of what it tells. */
public final class NoticeRow {

    private final MessageId id;
    private final CustomerId customer;
    private final NoticePayload facts;
    private final Notice notice;
    private final long seq;
    private final long expiresAt;
    private final DeliveryState standing;

    NoticeRow(
            MessageId id,
            CustomerId customer,
            NoticePayload facts,
            Notice notice,
            long seq,
            long expiresAt,
            DeliveryState standing) {
        this.id = id;
        this.customer = customer;
        this.facts = facts;
        this.notice = notice;
        this.seq = seq;
        this.expiresAt = expiresAt;
        this.standing = standing;
    }

    /** Its name. */
    public MessageId id() {
        return id;
    }

    /** Whom it is told. */
    public CustomerId customer() {
        return customer;
    }

    /** What it tells. */
    public NoticeKind kind() {
        return facts.kind();
    }

    NoticePayload facts() {
        return facts;
    }

    /** The account it is about. */
    public @Nullable AccountNumber account() {
        return facts.account();
    }

    /** What it tells, as values. */
    public Notice notice() {
        return notice;
    }

    /** Its place among what happened to the account at the same time. */
    public long seq() {
        return seq;
    }

    /**
     * From when on it is of no use. Of one account's, it also says which is the earlier one: kinds that wait for each
     * other last as long.
     */
    public long expiresAt() {
        return expiresAt;
    }

    /** Where it stands. */
    public DeliveryState standing() {
        return standing;
    }

    /** Whether nobody has moved it since it was seen so. */
    public boolean isStill(QueuedNotice seen) {
        return standing.state() == seen.state() && standing.dueAt() == seen.dueAt();
    }

    /** The same, standing elsewhere. */
    public NoticeRow at(DeliveryState other) {
        return new NoticeRow(id, customer, facts, notice, seq, expiresAt, other);
    }

    @Override
    public String toString() {
        return "Unsent[" + id + ", " + kind() + "]";
    }
}
