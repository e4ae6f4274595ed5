package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.DeliveryState;
import com.moneyflo.notify.NoticeMetrics.Event;
import org.jspecify.annotations.Nullable;

/**
 * What an answer makes of a notice.
 *
 * @param standing where it stands now
 * @param event what to count; null for nothing
 * @param act what the trail says; null where it went smoothly
 */
record Transition(
        DeliveryState standing,
        @Nullable Event event,
        @Nullable String act) {}
