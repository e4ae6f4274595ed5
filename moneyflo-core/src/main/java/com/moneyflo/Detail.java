package com.moneyflo;

/**
 * An optional detail of a command: an {@link IdempotencyKey}, a {@link Memo} or a {@link Label}. Details are the last
 * arguments of a method that moves money, in any order.
 *
 * <pre>{@code
 * salary.transfer(rent, Money.of("INR", "900.00"),
 *         IdempotencyKey.of("rent-2026-11"), Memo.of("November"), Label.of("invoice", "42"));
 * }</pre>
 */
public sealed interface Detail permits IdempotencyKey, Memo, Label {}
