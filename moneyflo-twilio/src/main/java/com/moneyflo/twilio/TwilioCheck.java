package com.moneyflo.twilio;

import java.util.List;
import java.util.Objects;

/**
 * The result of {@link TwilioNotifier#check}: whether the settings can send, as far as this is known without sending.
 * This class is immutable and holds no secret.
 *
 * @param verdict the result in one word
 * @param findings the findings, in sentences; the first one is the result
 */
public record TwilioCheck(Verdict verdict, List<String> findings) {

    /** Whether messages can be sent. */
    public enum Verdict {
        /** No problem was found. */
        CAN_SEND,
        /** Messages can be sent to some numbers only, or a look-up failed. */
        CAN_PERHAPS_SEND,
        /** An operator must correct a setting or the account first. */
        CANNOT_SEND
    }

    /** Copies the findings. */
    public TwilioCheck {
        Objects.requireNonNull(verdict, "verdict");
        findings = List.copyOf(findings);
    }

    /** Returns the findings, one a line. */
    @Override
    public String toString() {
        return String.join("\n", findings);
    }
}
