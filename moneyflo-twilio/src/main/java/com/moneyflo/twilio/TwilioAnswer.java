package com.moneyflo.twilio;

import java.util.Objects;

/**
 * The answer to a call of Twilio. This class is immutable.
 *
 * @param status the HTTP status
 * @param contentType the type of the body; empty if there is no body
 * @param body the body; may be empty
 */
public record TwilioAnswer(int status, String contentType, String body) {

    static final TwilioAnswer DONE = new TwilioAnswer(204, "", "");
    static final TwilioAnswer SAY_NOTHING =
            new TwilioAnswer(200, "application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
    static final TwilioAnswer NOT_UNDERSTOOD = new TwilioAnswer(400, "", "");
    static final TwilioAnswer NOT_TWILIO = new TwilioAnswer(403, "", "");
    static final TwilioAnswer LATER = new TwilioAnswer(503, "", "");

    /** Checks that no component is null. */
    public TwilioAnswer {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
    }
}
