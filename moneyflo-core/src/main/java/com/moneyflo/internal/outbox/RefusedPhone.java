package com.moneyflo.internal.outbox;

import com.moneyflo.CustomerId;

/**
 * A phone that takes no messages, as a provider reports.
 *
 * @param customer the recipient of the message that was refused
 * @param optedOut whether the owner of the phone wants no messages
 * @param triedAt when the message was first given to the provider, in microseconds since the epoch
 */
public record RefusedPhone(CustomerId customer, boolean optedOut, long triedAt) {}
