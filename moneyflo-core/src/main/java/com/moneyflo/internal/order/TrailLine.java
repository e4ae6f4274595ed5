package com.moneyflo.internal.order;

import com.moneyflo.Actor;
import com.moneyflo.TransferId;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of an order's trail that is to be written; {@code step} is its place there. */
record TrailLine(
        StandingOrderId order,
        int step,
        Actor actor,
        StandingOrderAct act,
        @Nullable LocalDate due,
        @Nullable TransferId transfer,
        @Nullable String reason) {}
