package com.moneyflo.internal.outbox;

import org.jspecify.annotations.Nullable;

/**
 * How much lies in the outbox. Beyond a number that says enough nobody counts.
 *
 * @param pending not tried yet, or to be tried again
 * @param oldest when the oldest of those that were not tried yet happened
 * @param inDoubt of which nobody knows
 * @param failed which no phone or provider took
 */
public record Backlog(long pending, @Nullable Long oldest, long inDoubt, long failed) {}
