package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.DeliveryReport.Progress;

/** The cause of a refusal. It decides what happens to the message, and to the messages after it. */
enum Meaning {
    /** Load or a temporary fault. The same message is sent again later. */
    PASSING,
    /** The phone takes no SMS. */
    NUMBER,
    /** The phone's owner has opted out. */
    OPTED_OUT,
    /** This message, or this country. Other messages are not affected. */
    TEXT,
    /** The combination of sender and phone, or unknown. {@link Suspects} finds out whether it is phone or channel. */
    UNCLEAR,
    /** The account, the credentials or the sender. No message can be sent until an operator corrects it. */
    CHANNEL,
    /** Twilio may have taken the message. */
    DOUBT;

    /** Returns the delivery of a message that is being sent. */
    Delivery delivery(String reason) {
        return switch (this) {
            case PASSING, UNCLEAR -> new Delivery.RetryLater(reason);
            case NUMBER -> new Delivery.RefusedNumber(false, reason);
            case OPTED_OUT -> new Delivery.RefusedNumber(true, reason);
            case TEXT -> new Delivery.RefusedText(reason);
            case CHANNEL -> new Delivery.ChannelDown(reason);
            case DOUBT -> new Delivery.InDoubt(reason);
        };
    }

    /** Returns the progress of a message that Twilio took earlier. */
    Progress progress() {
        return switch (this) {
            case PASSING, CHANNEL, DOUBT -> Progress.FAILED_FOR_NOW;
            case NUMBER -> Progress.NUMBER_REFUSED;
            case OPTED_OUT -> Progress.OPTED_OUT;
            case TEXT, UNCLEAR -> Progress.FAILED;
        };
    }
}
