package com.moneyflo.notify;

import com.moneyflo.internal.check.E164;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is rendered for one phone. This class is immutable and thread-safe. {@link #toString} shows neither the
 * phone number nor the text.
 *
 * @param id the notice's id, the same in each attempt
 * @param kind the kind of notice
 * @param channel the channel
 * @param to the phone number, in E.164 form
 * @param text the text, not blank
 * @param registration the registration of the template, or null if it has none
 * @param sendBy the end of the lease; from then on the message must not be handed to the provider, because another
 *     sender may have claimed it; check this as late as possible
 * @param expiresAt the time from which the message must not reach the customer
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
     * Checks the values.
     *
     * @throws IllegalArgumentException if the phone number is not in E.164 form, or the text is blank
     */
    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(sendBy, "sendBy");
        Objects.requireNonNull(expiresAt, "expiresAt");
        E164.checked(to);
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException(
                    "The message text is blank. Give at least one visible character.");
        }
    }

    /** Returns the phone number without all but its last four digits: {@code ••••3210}. */
    public String maskedTo() {
        return "••••" + to.substring(to.length() - 4);
    }

    /** Returns the id and the kind. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + kind + "]";
    }
}
