package com.moneyflo.notify;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells later of a message that it has taken. Reports come late, twice and in any order; only what is
 * further along than what is known counts. This class is immutable and thread-safe.
 *
 * @param id the library's name for the message
 * @param providerId the provider's name for it
 * @param progress how far it came
 * @param reason for operators, such as the provider's code; empty where there is none; never a text or a phone number
 * @param phone which phone it was sent to, in E.164 form; null if the provider does not say
 */
public record DeliveryReport(
        MessageId id,
        String providerId,
        Progress progress,
        String reason,
        @Nullable String phone) {

    /** How far a message came, in the order in which one thing follows another. */
    public enum Progress {
        /** The provider has it. */
        TAKEN,
        /** The network has it. */
        SENT,
        /** It did not reach the phone, which is off or out of reach; another attempt may. */
        FAILED_FOR_NOW,
        /** It will not be delivered, though another text might be. */
        FAILED,
        /** The phone takes no texts, or does not exist. */
        NUMBER_REFUSED,
        /** The phone's owner has told the provider to send nothing more. */
        OPTED_OUT,
        /** The phone has it. */
        DELIVERED
    }

    /** Checks that nothing is missing. */
    public DeliveryReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * One that does not say which phone it is about.
     *
     * @param id the library's name for the message
     * @param providerId the provider's name for it
     * @param progress how far it came
     * @param reason for operators
     */
    public DeliveryReport(MessageId id, String providerId, Progress progress, String reason) {
        this(id, providerId, progress, reason, null);
    }

    /** All but the phone. */
    @Override
    public String toString() {
        return "DeliveryReport[" + id + ", " + providerId + ", " + progress + ", " + reason + "]";
    }
}
