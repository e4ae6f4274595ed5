package com.moneyflo.internal.order;

import java.util.List;

/**
 * What was found to do.
 *
 * @param seen about how many orders
 * @param payments those that are to be made now; the others are seen to already
 */
public record DueWork(int seen, List<Payment> payments) {}
