package com.moneyflo.internal.outbox;

import com.moneyflo.notice.NoticeState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a notice that changes on its way. All times are microseconds since the epoch.
 *
 * @param state the state
 * @param dueAt when the relay must look at it; in doubt, when it must ask the provider
 * @param attempts how often it was claimed in order to be sent
 * @param firstTriedAt when it was first claimed; null if never
 * @param claim the id of the latest claim; null if there is none
 * @param leaseUntil until when no other relay may send it; in doubt, until when it holds up later notices of its
 *     account
 * @param providerId the provider's id of the message; null if unknown
 * @param reason the reason of the state, for operators; null if there is none
 * @param doneAt when it reached its last state; null if it is not over
 */
public record DeliveryState(
        NoticeState state,
        long dueAt,
        int attempts,
        @Nullable Long firstTriedAt,
        @Nullable UUID claim,
        @Nullable Long leaseUntil,
        @Nullable String providerId,
        @Nullable String reason,
        @Nullable Long doneAt) {

    /** Returns the state after a claim. */
    public DeliveryState sending(UUID by, long until, long now) {
        Long first = firstTriedAt == null ? Long.valueOf(now) : firstTriedAt;
        return new DeliveryState(NoticeState.SENDING, dueAt, attempts + 1, first, by, until, providerId, null, null);
    }

    /** Returns the state of a notice that waits until a time. */
    public DeliveryState later(long at, @Nullable String why) {
        return new DeliveryState(NoticeState.LATER, at, attempts, firstTriedAt, null, null, providerId, why, null);
    }

    /** Returns the state of a notice that may have been sent. The relay asks the provider at {@code askAt}. */
    public DeliveryState inDoubt(long askAt, long holdsUntil, @Nullable String why) {
        return new DeliveryState(
                NoticeState.IN_DOUBT, askAt, attempts, firstTriedAt, claim, holdsUntil, providerId, why, null);
    }

    /**
     * Returns the state of a notice that the provider has taken. The claim stays, so that later results are matched.
     */
    public DeliveryState sent(String id, long now) {
        return new DeliveryState(NoticeState.SENT, dueAt, attempts, firstTriedAt, claim, null, id, null, now);
    }

    /** Returns a last state other than sent. */
    public DeliveryState over(NoticeState how, @Nullable String why, long now) {
        return new DeliveryState(how, dueAt, attempts, firstTriedAt, claim, null, providerId, why, now);
    }

    /** Returns the state without the attempt of the last claim. */
    public DeliveryState uncounted() {
        return new DeliveryState(
                state, dueAt, attempts - 1, firstTriedAt, claim, leaseUntil, providerId, reason, doneAt);
    }

    /** Returns whether the latest claim is that of the other state. */
    public boolean isOf(DeliveryState claimed) {
        return claim != null && claim.equals(claimed.claim) && attempts == claimed.attempts;
    }
}
