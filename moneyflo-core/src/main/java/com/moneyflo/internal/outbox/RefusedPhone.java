package com.moneyflo.internal.outbox;

import com.moneyflo.CustomerId;

/**
 * A provider says that a phone takes no texts.
 *
 * @param customer whose text it was
 * @param optedOut whether the phone's owner wants none
 * @param triedAt when that text was first given to the provider
 */
public record RefusedPhone(CustomerId customer, boolean optedOut, long triedAt) {}
