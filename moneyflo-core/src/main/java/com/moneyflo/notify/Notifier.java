package com.moneyflo.notify;

/**
 * A way to customers: a provider of text messages, or something that stands in for one.
 *
 * <p><b>Threads.</b> Called by several at once, up to as many as the host allows to be under way. No transaction is
 * open and no connection to the database is held meanwhile.
 *
 * <p><b>One attempt.</b> A call makes one attempt and says what became of it; when to try again is decided by who
 * called. A provider's own client must therefore not repeat requests by itself: a text that was taken and whose answer
 * was lost would be sent twice.
 *
 * <p><b>Repeats.</b> The same {@link Message#id()} comes again after {@link Delivery.RetryLater} and
 * {@link Delivery.ChannelDown}, and, where nothing better can be found out, after {@link Delivery.InDoubt}; never after
 * the other answers. A provider that takes a key against doubles should be given the id.
 *
 * <p><b>Time.</b> A call should end within ten seconds, and has to end: whoever cannot tell by then answers
 * {@link Delivery.InDoubt}.
 *
 * <p><b>Throwing.</b> An exception or error means the same as {@link Delivery.InDoubt}, since nobody knows how far it
 * came. What surely was not sent should be answered, not thrown.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Makes one attempt to deliver a message.
     *
     * @param message what to deliver; it has not expired
     * @return what became of it
     */
    Delivery deliver(Message message);
}
