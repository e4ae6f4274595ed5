package com.moneyflo.notify;

/**
 * Receives reports and inbound messages from providers. A provider's module checks that a call is genuine, converts it
 * and calls a method here. Each call may be repeated. Thread-safe. Each method throws
 * {@code com.moneyflo.StorageException} if the database cannot record it now. Then answer the provider so that it
 * repeats the call.
 */
public interface Inbound {

    /**
     * Records a report on a message. Changes nothing if the message is not known, or has made more progress already.
     *
     * @param report the provider's report
     */
    void report(DeliveryReport report);

    /**
     * Handles an inbound message: a command such as {@code BAL}, {@code MINI}, {@code STOP}, {@code START} or
     * {@code HELP}. Replies are sent as notices. A phone without a registered customer gets no reply.
     *
     * @param message the inbound message
     */
    void receive(InboundMessage message);

    /**
     * Records that the phone's owner has opted in or out at the provider. Applies to all customers with this phone.
     * Sends no reply, because the provider has sent one. Each inbound message counts once, so a repeated call changes
     * nothing.
     *
     * @param providerId the provider's id of the inbound message, 1 to 200 characters
     * @param phone the phone number, in E.164 form
     * @param optedIn true to opt in, false to opt out
     */
    void consent(String providerId, String phone, boolean optedIn);
}
