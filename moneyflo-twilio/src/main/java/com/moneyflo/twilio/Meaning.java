package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.DeliveryReport.Progress;

/** Where the cause of a refusal lies. It decides what becomes of the text, and of the texts after it. */
enum Meaning {
    /** Load or a fault that passes. The same text is tried again later. */
    PASSING,
    /** The phone takes no texts. */
    NUMBER,
    /** The phone's owner wants no texts. */
    OPTED_OUT,
    /** This text, or this country. Other texts are not touched. */
    TEXT,
    /** The sender and this phone together, or not known. {@link Suspects} finds out which of the two it is. */
    UNCLEAR,
    /** The account, the credentials or the sender. No text can be sent until an operator changes something. */
    CHANNEL,
    /** Twilio may have taken the text. */
    DOUBT;

    /** What it makes of a text that is being sent. */
    Delivery delivery(String reason) {
        return switch (this) {
            case PASSING, UNCLEAR -> new Delivery.RetryLater(null, reason);
            case NUMBER -> new Delivery.RefusedNumber(false, reason);
            case OPTED_OUT -> new Delivery.RefusedNumber(true, reason);
            case TEXT -> new Delivery.RefusedText(reason);
            case CHANNEL -> new Delivery.ChannelDown(reason);
            case DOUBT -> new Delivery.InDoubt(reason);
        };
    }

    /** What it makes of a text that Twilio took before. */
    Progress progress() {
        return switch (this) {
            case PASSING, CHANNEL, DOUBT -> Progress.FAILED_FOR_NOW;
            case NUMBER -> Progress.NUMBER_REFUSED;
            case OPTED_OUT -> Progress.OPTED_OUT;
            case TEXT, UNCLEAR -> Progress.FAILED;
        };
    }
}
