package com.moneyflo.twilio;

/** Who asks, and what proves it. Its text form shows neither. */
record Credentials(String user, String secret) {

    String pair() {
        return user + ":" + secret;
    }

    /** Whether it is an API key. Those of the standard type may do everything but read the account itself. */
    boolean isKey() {
        return user.startsWith("SK");
    }

    @Override
    public String toString() {
        return isKey() ? "an API key" : "the account's auth token";
    }
}
