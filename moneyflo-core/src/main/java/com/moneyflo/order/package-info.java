/**
 * Standing orders: payments that repeat on a schedule. Start with {@link com.moneyflo.order.StandingOrders}, which
 * {@code JdbcBank.standingOrders()} returns.
 *
 * <p>Nothing here is null unless it says so. Every type is immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package com.moneyflo.order;

import org.jspecify.annotations.NullMarked;
