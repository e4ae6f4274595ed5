package com.moneyflo.notify;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A provider's report on a message that it has taken. Reports come late, twice and in any order. A report counts only
 * if it shows more progress than is known. This class is immutable and thread-safe.
 *
 * @param id the message's id
 * @param providerId the provider's id of the message
 * @param progress the progress
 * @param reason the reason for operators, such as the provider's code; may be empty; never a text or a phone number
 * @param phone the phone number to which it was sent, in E.164 form, or null if the provider does not name it
 */
public record DeliveryReport(
        MessageId id,
        String providerId,
        Progress progress,
        String reason,
        @Nullable String phone) {

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

    /** Checks that no value is null, except the phone. */
    public DeliveryReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Makes a report without a phone number.
     *
     * @param id the message's id
     * @param providerId the provider's id of the message
     * @param progress the progress
     * @param reason the reason, for operators; may be empty
     */
    public DeliveryReport(MessageId id, String providerId, Progress progress, String reason) {
        this(id, providerId, progress, reason, null);
    }

    /** Returns all values except the phone. */
    @Override
    public String toString() {
        return "DeliveryReport[" + id + ", " + providerId + ", " + progress + ", " + reason + "]";
    }
}
