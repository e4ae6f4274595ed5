package com.moneyflo.twilio;

/** The sender of messages. */
sealed interface Sender {

    /** A messaging service, which chooses one of its numbers. */
    record Service(String sid) implements Sender {}

    /** A phone number, a short code, or a name that the network shows instead of a number. */
    record From(String sender) implements Sender {

        boolean isNumber() {
            return sender.startsWith("+");
        }
    }
}
