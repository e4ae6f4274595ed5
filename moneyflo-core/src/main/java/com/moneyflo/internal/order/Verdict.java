package com.moneyflo.internal.order;

import com.moneyflo.Outcome;

/**
 * What the ledger said to a payment.
 *
 * @param payment which one
 * @param outcome made, or refused
 */
public record Verdict(Payment payment, Outcome outcome) {}
