package com.moneyflo.notify;

import com.moneyflo.internal.check.E164;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is rendered for one phone. This class is immutable and thread-safe. {@link #toString} shows neither the
 * phone number nor the text. The phone number is a string, because this package knows nothing but the JDK.
 */
public final class Message {

    private final MessageId id;
    private final NoticeKind kind;
    private final Channel channel;
    private final String to;
    private final String text;
    private final @Nullable Registration registration;
    private final Instant sendBy;
    private final Instant expiresAt;

    private Message(Builder builder) {
        id = builder.id;
        kind = builder.kind;
        channel = builder.channel;
        to = Objects.requireNonNull(builder.to, "to");
        text = Objects.requireNonNull(builder.text, "text");
        registration = builder.registration;
        sendBy = Objects.requireNonNull(builder.sendBy, "sendBy");
        expiresAt = Objects.requireNonNull(builder.expiresAt, "expiresAt");
        E164.checked(to);
        if (text.isBlank()) {
            throw new IllegalArgumentException("The message text is blank. Give at least one visible character.");
        }
    }

    /**
     * Starts one. The library returns finished ones; hosts build them in tests.
     *
     * @param id the notice's id, the same in each attempt
     * @param kind the kind of notice
     * @param channel the channel
     * @return a builder for the rest
     */
    public static Builder builder(MessageId id, NoticeKind kind, Channel channel) {
        return new Builder(id, kind, channel);
    }

    /** {@return the notice's id, the same in each attempt} */
    public MessageId id() {
        return id;
    }

    /** {@return the kind of notice} */
    public NoticeKind kind() {
        return kind;
    }

    /** {@return the channel} */
    public Channel channel() {
        return channel;
    }

    /** {@return the phone number, in E.164 form} */
    public String to() {
        return to;
    }

    /** {@return the text, not blank} */
    public String text() {
        return text;
    }

    /** {@return the registration of the template, or empty} */
    public Optional<Registration> registration() {
        return Optional.ofNullable(registration);
    }

    /**
     * {@return the end of the lease; from then on the message must not be handed to the provider, because another
     * sender may have claimed it; check this as late as possible}
     */
    public Instant sendBy() {
        return sendBy;
    }

    /** {@return the time from which the message must not reach the customer} */
    public Instant expiresAt() {
        return expiresAt;
    }

    /**
     * Returns the phone number without all but its last four digits: {@code ••••3210}.
     *
     * @return the masked number
     */
    public String maskedTo() {
        return "••••" + to.substring(to.length() - 4);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message that
                && id.equals(that.id)
                && kind.equals(that.kind)
                && channel.equals(that.channel)
                && to.equals(that.to)
                && text.equals(that.text)
                && Objects.equals(registration, that.registration)
                && sendBy.equals(that.sendBy)
                && expiresAt.equals(that.expiresAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, channel, to, text, registration, sendBy, expiresAt);
    }

    /** Returns the id and the kind. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + kind + "]";
    }

    /** Collects the parts of a {@link Message}. Used by one thread. */
    public static final class Builder {

        private final MessageId id;
        private final NoticeKind kind;
        private final Channel channel;
        private @Nullable String to;
        private @Nullable String text;
        private @Nullable Registration registration;
        private @Nullable Instant sendBy;
        private @Nullable Instant expiresAt;

        private Builder(MessageId id, NoticeKind kind, Channel channel) {
            this.id = Objects.requireNonNull(id, "id");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.channel = Objects.requireNonNull(channel, "channel");
        }

        /**
         * Sets the phone number.
         *
         * @param value the phone number, in E.164 form
         * @return this builder
         */
        public Builder to(String value) {
            this.to = Objects.requireNonNull(value, "to");
            return this;
        }

        /**
         * Sets the text.
         *
         * @param value the text, not blank
         * @return this builder
         */
        public Builder text(String value) {
            this.text = Objects.requireNonNull(value, "text");
            return this;
        }

        /**
         * Sets the registration of the template.
         *
         * @param value the registration of the template; null for none
         * @return this builder
         */
        public Builder registration(@Nullable Registration value) {
            this.registration = value;
            return this;
        }

        /**
         * Sets the end of the lease.
         *
         * @param value the end of the lease
         * @return this builder
         */
        public Builder sendBy(Instant value) {
            this.sendBy = Objects.requireNonNull(value, "sendBy");
            return this;
        }

        /**
         * Sets the time from which the message must not reach the customer.
         *
         * @param value the time from which the message must not reach the customer
         * @return this builder
         */
        public Builder expiresAt(Instant value) {
            this.expiresAt = Objects.requireNonNull(value, "expiresAt");
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         * @throws NullPointerException if a part that must be there was not set
         * @throws IllegalArgumentException if the phone number is not in E.164 form, or the text is blank
         */
        public Message build() {
            return new Message(this);
        }
    }
}
