package com.moneyflo.internal.order;

import com.moneyflo.Detail;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.order.StandingOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Makes the next payment of an order. */
final class Payments {

    private Payments() {}

    /**
     * Returns the next payment. It depends on the row only, so all banks that read the row make the same payment. A
     * caller cannot give a key of this form, because {@link IdempotencyKey#of} refuses it.
     */
    static Payment next(StandingOrder order) {
        LocalDate due = order.due().orElseThrow();
        int attempt = order.failures() + 1;
        IdempotencyKey key = new IdempotencyKey("order:" + order.id() + ":" + due + ":" + attempt);
        List<Detail> details = Stream.<Detail>concat(
                        Stream.of(key, Label.of("order", order.id().toString())), order.memo().stream())
                .toList();
        return new Payment(order.id(), due, attempt, order.from(), order.to(), order.amount(), details);
    }
}
