package com.moneyflo.twilio;

/** Thrown if there is no answer. Has no cause, because exceptions of the JDK or the SDK may quote the request. */
final class NoResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean written;

    NoResponseException(boolean written, String reason) {
        super(reason, null, false, false);
        this.written = written;
    }

    /** Returns whether a part of the body may have been sent. */
    boolean isWritten() {
        return written;
    }

    /** Returns the reason for operators, without text, phone number or credential. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
