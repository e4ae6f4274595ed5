package com.moneyflo.twilio;

/** There was no answer. Has no cause, for what the JDK or the SDK throws may quote a request. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean written;

    NoAnswer(boolean written, String reason) {
        super(reason, null, false, false);
        this.written = written;
    }

    /** Whether any of the body may have left. */
    boolean isWritten() {
        return written;
    }

    /** For operators: no text, number or credential. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
