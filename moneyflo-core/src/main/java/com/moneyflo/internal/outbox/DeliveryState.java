package com.moneyflo.internal.outbox;

import com.moneyflo.notice.NoticeState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a notice on its way.
 *
 * @param state where it stands
 * @param dueAt when it is to be looked at: for one in doubt, when its provider is to be asked
 * @param attempts how often it was claimed in order to be sent
 * @param firstTriedAt when first
 * @param claim the name of the latest claim
 * @param leaseUntil until when nobody else may send it; for one in doubt, until when it holds up what is told after it
 * @param providerId the provider's name for it
 * @param reason why it stands there, for operators
 * @param doneAt when it was over
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

    /** Claimed. */
    public DeliveryState sending(UUID by, long until, long now) {
        Long first = firstTriedAt == null ? Long.valueOf(now) : firstTriedAt;
        return new DeliveryState(NoticeState.SENDING, dueAt, attempts + 1, first, by, until, providerId, null, null);
    }

    /** To be looked at again. */
    public DeliveryState later(long at, @Nullable String why) {
        return new DeliveryState(NoticeState.LATER, at, attempts, firstTriedAt, null, null, providerId, why, null);
    }

    /** Nobody knows; the provider is to be asked then. */
    public DeliveryState inDoubt(long askAt, long holdsUntil, @Nullable String why) {
        return new DeliveryState(
                NoticeState.IN_DOUBT, askAt, attempts, firstTriedAt, claim, holdsUntil, providerId, why, null);
    }

    /** A provider has it. The claim stays, for its name is who may still say something about it. */
    public DeliveryState sent(String id, long now) {
        return new DeliveryState(NoticeState.SENT, dueAt, attempts, firstTriedAt, claim, null, id, null, now);
    }

    /** Over, in another way. */
    public DeliveryState over(NoticeState how, @Nullable String why, long now) {
        return new DeliveryState(how, dueAt, attempts, firstTriedAt, claim, null, providerId, why, now);
    }

    /** As if the last claim had not been. */
    public DeliveryState uncounted() {
        return new DeliveryState(
                state, dueAt, attempts - 1, firstTriedAt, claim, leaseUntil, providerId, reason, doneAt);
    }

    /** Whether the claim that has left it there is this one. */
    public boolean isOf(DeliveryState claimed) {
        return claim != null && claim.equals(claimed.claim) && attempts == claimed.attempts;
    }
}
