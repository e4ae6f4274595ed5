package com.moneyflo.internal.outbox;

import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.MessageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches a provider's message ids to a notice in doubt. Two notices may have the same text, so ids are assigned oldest
 * first, and none is assigned twice.
 *
 * @param providerIds the ids that no other notice has, oldest first
 * @param older how many older notices with this text are in doubt
 * @param underWay whether a notice with this text is being sent, which may have any of the ids
 */
public record SameTextMatches(List<String> providerIds, int older, boolean underWay) {

    /** A notice that may have one of the ids; it may be the notice itself. */
    record Other(
            MessageId id,
            NoticeState state,
            long expiresAt,
            long seq,
            @Nullable String providerId) {

        private boolean isBefore(NoticeRow one) {
            return expiresAt < one.expiresAt() || (expiresAt == one.expiresAt() && seq < one.seq());
        }
    }

    static SameTextMatches of(NoticeRow one, List<Other> others, List<String> providerIds) {
        List<String> free = new ArrayList<>(providerIds);
        int older = 0;
        boolean underWay = false;
        for (Other other : others) {
            if (other.id().equals(one.id())) {
                continue;
            }
            switch (other.state()) {
                case SENDING -> underWay = true;
                case IN_DOUBT -> older += other.isBefore(one) ? 1 : 0;
                default -> free.remove(other.providerId());
            }
        }
        return new SameTextMatches(List.copyOf(free), older, underWay);
    }

    /**
     * Returns whether each id may be that of an older notice in doubt. The provider was asked about messages since the
     * first attempt for this notice, so the messages of older notices may be missing. The ids can be assigned when the
     * older notices are no longer in doubt.
     */
    public boolean mayBelongToOlder() {
        return !providerIds.isEmpty() && providerIds.size() <= older;
    }

    /** Returns the id of the notice; null if there is none. */
    public @Nullable String providerId() {
        return providerIds.size() > older ? providerIds.get(older) : null;
    }
}
