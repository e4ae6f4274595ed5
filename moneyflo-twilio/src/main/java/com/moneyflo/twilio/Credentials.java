package com.moneyflo.twilio;

/** The user and the secret of a request. {@link #toString} shows neither. */
record Credentials(String user, String secret) {

    String pair() {
        return user + ":" + secret;
    }

    /** Returns whether this is an API key. A key of the standard type may do everything except read the account. */
    boolean isKey() {
        return user.startsWith("SK");
    }

    @Override
    public String toString() {
        return isKey() ? "an API key" : "the account's auth token";
    }
}
