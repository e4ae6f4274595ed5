package com.moneyflo.notice;

import com.moneyflo.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a notice besides sending it as usual. This class is immutable and thread-safe.
 *
 * @param step 1 for the first
 * @param at when
 * @param actor by whom
 * @param act what, in one or two words, such as {@code sent again}
 * @param reason why, or null where nobody said
 */
public record NoticeEvent(
        int step,
        Instant at,
        Actor actor,
        String act,
        @Nullable String reason) {

    /** Checks that nothing but the reason is missing. */
    public NoticeEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(act, "act");
    }
}
