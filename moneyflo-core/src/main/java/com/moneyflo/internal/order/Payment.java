package com.moneyflo.internal.order;

import com.moneyflo.Command;
import com.moneyflo.StandingOrderId;
import java.time.LocalDate;

/**
 * One try at one payment of an order.
 *
 * @param order by which order
 * @param due for which due date
 * @param attempt the first, the second, …
 * @param command under the key made of these three: it is carried out once, whoever hands it over and how often
 */
public record Payment(StandingOrderId order, LocalDate due, int attempt, Command command) {}
