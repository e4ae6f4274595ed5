package com.moneyflo.internal.order;

import com.moneyflo.Command;
import com.moneyflo.Detail;
import com.moneyflo.Key;
import com.moneyflo.Label;
import com.moneyflo.StandingOrder;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** What an order pays next, as a command. */
final class Payments {

    private Payments() {}

    /** Made of nothing but the row, so that everybody who reads it makes the same. */
    static Payment next(StandingOrder order) {
        LocalDate due = Objects.requireNonNull(order.due());
        int attempt = order.failures() + 1;
        Key key = Key.of("order:" + order.id() + ":" + due + ":" + attempt);
        Detail[] details = Stream.of(key, Label.of("order", order.id().toString()), order.memo())
                .filter(Objects::nonNull)
                .toArray(Detail[]::new);
        return new Payment(
                order.id(), due, attempt, Command.transfer(order.from(), order.to(), order.amount(), details));
    }
}
