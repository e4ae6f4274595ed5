/**
 * Notices to customers: the interfaces that a host or a provider's module implements, and the library's notifiers.
 *
 * <p>A {@link com.moneyflo.notify.Notifier} takes one {@link com.moneyflo.notify.Message} and returns the result of the
 * attempt as a {@link com.moneyflo.notify.Delivery}. No value here is null unless its Javadoc says so. Every type is
 * immutable and thread-safe unless its Javadoc says otherwise.
 */
@NullMarked
package com.moneyflo.notify;

import org.jspecify.annotations.NullMarked;
