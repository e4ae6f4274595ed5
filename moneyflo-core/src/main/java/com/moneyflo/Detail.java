package com.moneyflo;

/**
 * What may be said with any movement of money, in any order after its own arguments: a {@link IdempotencyKey}, a
 * {@link Memo}, some {@link Label}s.
 *
 * <pre>{@code
 * salary.transfer(rent, Money.of("INR", "900.00"), IdempotencyKey.of("rent-2026-11"), Memo.of("November"),
 * Label.of("invoice", "42")); }</pre>
 */
public sealed interface Detail permits IdempotencyKey, Memo, Label {}
