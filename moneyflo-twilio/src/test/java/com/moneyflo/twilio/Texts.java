package com.moneyflo.twilio;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.time.Instant;
import java.util.UUID;

/** Messages to deliver. */
final class Texts {

    static final String PHONE = "+919876543210";
    static final String TEXT = "INR 2,500.00 credited to account XX1234";
    static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private Texts() {}

    static Message text() {
        return to(PHONE, TEXT, LATER, LATER);
    }

    static Message to(String phone) {
        return to(phone, TEXT, LATER, LATER);
    }

    static Message saying(String text) {
        return to(PHONE, text, LATER, LATER);
    }

    static Message to(String phone, String text, Instant sendBy, Instant expiresAt) {
        return Message.builder(new MessageId(UUID.randomUUID()), NoticeKind.CREDITED, Channel.SMS)
                .to(phone)
                .text(text)
                .sendBy(sendBy)
                .expiresAt(expiresAt)
                .build();
    }
}
