package com.moneyflo.internal.order;

import com.moneyflo.Actor;
import com.moneyflo.TransferId;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new line of an order's trail; {@code step} is its number in the trail. */
record TrailLine(
        StandingOrderId order,
        int step,
        Actor actor,
        StandingOrderAct act,
        @Nullable LocalDate due,
        @Nullable TransferId transfer,
        @Nullable String reason) {}
