package com.moneyflo.internal.order;

import com.moneyflo.Detail;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.order.StandingOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What an order pays next. */
final class Payments {

    private Payments() {}

    /**
     * Made of nothing but the row, so that everybody who reads it makes the same. {@link IdempotencyKey#of} gives the
     * form of the key to no caller.
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
