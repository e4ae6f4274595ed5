package com.moneyflo.notify;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider's report on a message that it has taken. Reports come late, twice and in any order. A report counts only
 * if it shows more progress than is known. This class is immutable and thread-safe.
 */
public final class DeliveryReport {

    private final MessageId id;
    private final String providerId;
    private final Progress progress;
    private final String reason;
    private final @Nullable String phone;

    /** The progress of a message, in order. */
    public enum Progress {
        /** The provider has the message. */
        TAKEN,
        /** The network has the message. */
        SENT,
        /** The message did not reach the phone, which is off or out of reach. Another attempt may succeed. */
        FAILED_FOR_NOW,
        /** The message will not be delivered. Another message to the phone might be. */
        FAILED,
        /** The phone takes no messages, or does not exist. */
        NUMBER_REFUSED,
        /** The phone's owner has opted out at the provider. */
        OPTED_OUT,
        /** The phone has the message. */
        DELIVERED
    }

    private DeliveryReport(MessageId id, String providerId, Progress progress, String reason, @Nullable String phone) {
        this.id = Objects.requireNonNull(id, "id");
        this.providerId = Objects.requireNonNull(providerId, "providerId");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.phone = phone;
    }

    /**
     * Makes a report without a phone number.
     *
     * @param id the message's id
     * @param providerId the provider's id of the message
     * @param progress the progress
     * @param reason the reason for operators, such as the provider's code; may be empty; never a text or a phone number
     * @return the report
     */
    public static DeliveryReport of(MessageId id, String providerId, Progress progress, String reason) {
        return new DeliveryReport(id, providerId, progress, reason, null);
    }

    /**
     * Returns a copy with the phone number to which the message was sent.
     *
     * @param number in E.164 form; null if the provider does not name it
     * @return a copy
     */
    public DeliveryReport phone(@Nullable String number) {
        return new DeliveryReport(id, providerId, progress, reason, number);
    }

    /** {@return the message's id} */
    public MessageId id() {
        return id;
    }

    /** {@return the provider's id of the message} */
    public String providerId() {
        return providerId;
    }

    /** {@return the progress} */
    public Progress progress() {
        return progress;
    }

    /** {@return the reason for operators; may be empty} */
    public String reason() {
        return reason;
    }

    /** {@return the phone number of the message, in E.164 form; empty if the provider does not report it} */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeliveryReport that
                && id.equals(that.id)
                && providerId.equals(that.providerId)
                && progress == that.progress
                && reason.equals(that.reason)
                && Objects.equals(phone, that.phone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, providerId, progress, reason, phone);
    }

    /** Returns all values except the phone. */
    @Override
    public String toString() {
        return "DeliveryReport[" + id + ", " + providerId + ", " + progress + ", " + reason + "]";
    }
}
