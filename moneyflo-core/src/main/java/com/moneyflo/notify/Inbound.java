package com.moneyflo.notify;

/**
 * What comes back from providers. A provider's module checks that a call is genuine, puts it in these words and hands
 * it over; everything may be handed over again. Thread-safe. Each method throws {@code com.moneyflo.StorageException}
 * if the database cannot take it now: answer the provider so that it tries again.
 */
public interface Inbound {

    /**
     * What became of a message. Of a message that is not known, or that is further along, nothing is changed.
     *
     * @param report what the provider says
     */
    void report(DeliveryReport report);

    /**
     * A customer's text, a command such as {@code BAL}, {@code MINI}, {@code STOP}, {@code START} or {@code HELP}.
     * Answers go out as notices; a phone that nobody is registered with gets none.
     *
     * @param text what came
     */
    void receive(InboundMessage text);

    /**
     * The phone's owner told the provider itself that they want texts, or none. All customers with this phone get them,
     * or none, from now on. No answer goes out, for the provider gave one. The same text counts once, so an old one
     * that comes again changes nothing.
     *
     * @param providerId the provider's name for the text that said so, of 1 to 200 characters
     * @param phone in E.164 form
     * @param wanted whether they want them
     */
    void consent(String providerId, String phone, boolean wanted);
}
