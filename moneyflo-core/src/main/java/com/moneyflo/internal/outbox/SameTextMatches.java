package com.moneyflo.internal.outbox;

import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.MessageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider knows a text by what it says, and two may say the same. Which of its names can be that of one notice: of
 * two in doubt the older has the first name, so that none is counted for both.
 *
 * @param names those that no other notice has, the oldest first
 * @param older how many say the same, are in doubt too, and are older
 * @param underWay whether one that says the same is under way, for it may have any of these names
 */
public record SameTextMatches(List<String> names, int older, boolean underWay) {

    /** Another notice, or the same. */
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

    static SameTextMatches of(NoticeRow one, List<Other> others, List<String> names) {
        List<String> free = new ArrayList<>(names);
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
     * Whether all names may be those of older ones in doubt, or its own. The provider was asked for what came since
     * this one was tried, so the messages of older ones need not be among them. Which is whose is known once the older
     * ones are settled.
     */
    public boolean mayBeOlders() {
        return !names.isEmpty() && names.size() <= older;
    }

    /** Its own; null if there is none. */
    public @Nullable String name() {
        return names.size() > older ? names.get(older) : null;
    }
}
