package com.moneyflo.internal.order;

import com.moneyflo.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger said to a payment.
 *
 * @param payment which one
 * @param outcome made, or refused; null where its key stands for somebody else's command, so that it never can be made
 */
public record PaymentResult(Payment payment, @Nullable Outcome outcome) {}
