package com.moneyflo.internal.outbox;

import com.moneyflo.notify.NoticeMetrics;
import org.jspecify.annotations.Nullable;

/**
 * One step of a notice on its way.
 *
 * @param row the notice, as it was read under its lock
 * @param next the state after the step
 * @param event what the metrics count; null for nothing
 * @param act what the trail says, with the reason of the new state; null if the step is no news for operators
 */
public record NoticeChange(
        NoticeRow row,
        DeliveryState next,
        NoticeMetrics.@Nullable Event event,
        @Nullable String act) {

    /** Makes a change that is neither counted nor on the trail. */
    public static NoticeChange silent(NoticeRow row, DeliveryState next) {
        return new NoticeChange(row, next, null, null);
    }
}
