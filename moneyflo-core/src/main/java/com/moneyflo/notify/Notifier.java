package com.moneyflo.notify;

/**
 * Sends messages to customers through a provider, or through a stand-in for one.
 *
 * <p><b>Threads.</b> Several threads call it at the same time, up to the host's limit of messages in flight. They hold
 * no transaction and no database connection during the call.
 *
 * <p><b>One attempt.</b> A call makes one attempt and returns its result. The caller decides when to try again. So the
 * provider's client must not repeat requests: a message that was taken, but whose answer was lost, would be sent twice.
 *
 * <p><b>Repeats.</b> The same {@link Message#id()} comes again after {@link Delivery.RetryLater} and
 * {@link Delivery.ChannelDown}. It may also come again after {@link Delivery.InDoubt}, if the provider cannot say
 * whether it took the message. It never comes again after the other results. If the provider accepts an idempotency
 * key, use the id.
 *
 * <p><b>Time.</b> A call should end within ten seconds, and must end. If the result is not known by then, return
 * {@link Delivery.InDoubt}.
 *
 * <p><b>Throwing.</b> An exception or error means the same as {@link Delivery.InDoubt}, because the message may have
 * been sent. If the message surely was not sent, return a result and do not throw.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Makes one attempt to deliver a message.
     *
     * @param message the message, which has not expired
     * @return the result of the attempt
     */
    Delivery deliver(Message message);
}
