package com.moneyflo.twilio;

/** In whose name texts go out. */
sealed interface Sender {

    /** A messaging service, which chooses among its numbers. */
    record Service(String sid) implements Sender {}

    /** A phone number, or a name that the network shows in its place. */
    record From(String sender) implements Sender {

        boolean isNumber() {
            return sender.startsWith("+");
        }
    }
}
