package com.moneyflo.internal.order;

import java.util.List;

/**
 * The work that a scan has found.
 *
 * @param seen the number of orders
 * @param payments the payments to submit now; the other orders are done
 */
public record DueWork(int seen, List<Payment> payments) {}
