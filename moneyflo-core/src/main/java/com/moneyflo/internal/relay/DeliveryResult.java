package com.moneyflo.internal.relay;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Trace;

/** A result of a claimed notice, to be recorded. */
sealed interface DeliveryResult {

    /** Returns the notice. */
    ClaimedNotice claimed();

    /** The notifier has returned a delivery. */
    record Delivered(ClaimedNotice claimed, Delivery delivery) implements DeliveryResult {}

    /** The notice was not handed to the notifier. */
    record Released(ClaimedNotice claimed) implements DeliveryResult {}

    /** The provider was asked about the notice. */
    record Traced(ClaimedNotice claimed, Trace trace) implements DeliveryResult {}
}
