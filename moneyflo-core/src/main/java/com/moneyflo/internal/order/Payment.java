package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Detail;
import com.moneyflo.Money;
import com.moneyflo.order.StandingOrderId;
import java.time.LocalDate;
import java.util.List;

/**
 * One try at one payment of an order. It is no {@link com.moneyflo.Command}, for that is what callers give: its key is
 * one that callers cannot give.
 *
 * @param order by which order
 * @param due for which due date
 * @param attempt the first, the second, …
 * @param from who pays
 * @param to who gains
 * @param amount how much
 * @param details the key, made of order, due date and attempt: it is carried out once, whoever hands it over and
 *     how often; a label; the memo
 */
public record Payment(
        StandingOrderId order,
        LocalDate due,
        int attempt,
        AccountNumber from,
        AccountNumber to,
        Money amount,
        List<Detail> details) {

    /** Checks that money would go from one to the other, and not back. */
    public Payment {
        if (!amount.isPositive() || from.equals(to)) {
            throw new IllegalArgumentException("Standing order " + order
                    + " is no payment of more than zero to another account. Look at its row in mf_standing_order.");
        }
    }
}
