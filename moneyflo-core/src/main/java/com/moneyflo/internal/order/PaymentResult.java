package com.moneyflo.internal.order;

import com.moneyflo.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a payment.
 *
 * @param payment the payment
 * @param outcome the ledger's outcome; null if its key was used for another command, so that it can never be made
 */
public record PaymentResult(Payment payment, @Nullable Outcome outcome) {}
