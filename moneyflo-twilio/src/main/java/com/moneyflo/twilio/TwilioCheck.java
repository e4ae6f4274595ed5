package com.moneyflo.twilio;

import java.util.List;
import java.util.Objects;

/**
 * Whether a set-up can send, as far as can be found out without sending. This class is immutable; it holds no secret.
 *
 * @param verdict in a word
 * @param findings in sentences, with what to do about it
 */
public record TwilioCheck(Verdict verdict, List<String> findings) {

    /** Whether texts can be sent. */
    public enum Verdict {
        /** Nothing is known against it. */
        CAN_SEND,
        /** To some numbers only, or something could not be found out. */
        CAN_PERHAPS_SEND,
        /** Something has to be mended first. */
        CANNOT_SEND
    }

    /** Takes a copy. */
    public TwilioCheck {
        Objects.requireNonNull(verdict, "verdict");
        findings = List.copyOf(findings);
    }

    /** The findings, a line each. */
    @Override
    public String toString() {
        return String.join("\n", findings);
    }
}
