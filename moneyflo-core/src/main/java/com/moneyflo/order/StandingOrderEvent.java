package com.moneyflo.order;

import com.moneyflo.Actor;
import com.moneyflo.TransferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail of a standing order. This class is immutable and thread-safe.
 *
 * @param at when, by the database's clock
 * @param actor who did it
 * @param act what
 * @param due the due date it is about, or null
 * @param transfer the ledger's name for the payment or its refusal, or null
 * @param reason why, or what exactly, without personal data; or null
 */
public record StandingOrderEvent(
        Instant at,
        Actor actor,
        StandingOrderAct act,
        @Nullable LocalDate due,
        @Nullable TransferId transfer,
        @Nullable String reason) {

    /** Checks what must be there. */
    public StandingOrderEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(act, "act");
    }
}
