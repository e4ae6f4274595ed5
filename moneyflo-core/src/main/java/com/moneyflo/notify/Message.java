package com.moneyflo.notify;

import com.moneyflo.internal.check.E164;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to one customer. This class is immutable and thread-safe; its text form shows neither the phone
 * number nor the text.
 *
 * @param id the library's name for it, the same in each attempt
 * @param kind what it tells
 * @param channel by which way
 * @param to the phone number, in E.164 form
 * @param text what to say, not blank
 * @param registration under what the text is registered where the law asks for it; null where it is not
 * @param sendBy from then on it must not be handed to the provider any more, for by then somebody else may look
 *     after it; to be looked at as late as possible
 * @param expiresAt from then on it must not reach the customer any more
 */
public record Message(
        MessageId id,
        NoticeKind kind,
        Channel channel,
        String to,
        String text,
        @Nullable Registration registration,
        Instant sendBy,
        Instant expiresAt) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the number is not in E.164 form, or the text is blank
     */
    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(sendBy, "sendBy");
        Objects.requireNonNull(expiresAt, "expiresAt");
        E164.checked(to);
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("The text is blank. Say something.");
        }
    }

    /** The phone number with all but its last four digits hidden, as {@code ••••3210}. */
    public String maskedTo() {
        return "••••" + to.substring(to.length() - 4);
    }

    /** The id and the kind alone. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + kind + "]";
    }
}
