/**
 * Texts to customers: what a host or a provider's module plugs in, and the stock ways.
 *
 * <p>A {@link com.moneyflo.notify.Notifier} takes one {@link com.moneyflo.notify.Message} and says in a
 * {@link com.moneyflo.notify.Delivery} what became of it. Nothing here is null unless it says so, and every type is
 * immutable and safe for use by many threads unless it says otherwise.
 */
@NullMarked
package com.moneyflo.notify;

import org.jspecify.annotations.NullMarked;
