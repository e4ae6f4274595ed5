package com.moneyflo.internal.relay;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Trace;

/** What is to be recorded about a claimed notice. */
sealed interface DeliveryResult {

    /** About which. */
    ClaimedNotice letter();

    /** The notifier has said what became of it. */
    record Delivered(ClaimedNotice letter, Delivery delivery) implements DeliveryResult {}

    /** It was not handed to the notifier. */
    record Released(ClaimedNotice letter) implements DeliveryResult {}

    /** The provider was asked about it. */
    record Traced(ClaimedNotice letter, Trace trace) implements DeliveryResult {}
}
