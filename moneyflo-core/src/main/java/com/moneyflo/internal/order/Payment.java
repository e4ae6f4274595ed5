package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Detail;
import com.moneyflo.Money;
import com.moneyflo.order.StandingOrderId;
import java.time.LocalDate;
import java.util.List;

/**
 * One try at one payment of an order. It is no {@link com.moneyflo.Command}, because callers make commands, and callers
 * cannot give its key.
 *
 * @param order the order
 * @param due the due date
 * @param attempt the number of the try, from 1
 * @param from the payer
 * @param to the payee
 * @param amount the amount
 * @param details the key, a label, and the memo. The key is made of order, due date and attempt, so the ledger carries
 *     out the payment once, even if several banks submit it
 */
public record Payment(
        StandingOrderId order,
        LocalDate due,
        int attempt,
        AccountNumber from,
        AccountNumber to,
        Money amount,
        List<Detail> details) {

    /** Checks that the amount is above zero, and that payer and payee differ. */
    public Payment {
        if (!amount.isPositive() || from.equals(to)) {
            throw new IllegalArgumentException("Standing order " + order
                    + " pays zero or less, or pays its own payer. Correct its row in mf_standing_order.");
        }
    }
}
