package com.moneyflo.internal.relay;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Trace;

/** What is to be recorded about a claimed notice. */
sealed interface Answer {

    /** About which. */
    Letter letter();

    /** The notifier has said what became of it. */
    record Delivered(Letter letter, Delivery delivery) implements Answer {}

    /** It was not handed to the notifier. */
    record Released(Letter letter) implements Answer {}

    /** The provider was asked about it. */
    record Traced(Letter letter, Trace trace) implements Answer {}
}
