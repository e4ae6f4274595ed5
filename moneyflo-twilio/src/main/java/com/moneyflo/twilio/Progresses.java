package com.moneyflo.twilio;

import com.moneyflo.notify.DeliveryReport.Progress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps Twilio's statuses to the library's progress. Twilio adds statuses without announcement; these are ignored. */
final class Progresses {

    /** The statuses of inbound messages. */
    private static final Set<String> OF_OTHERS = Set.of("receiving", "received");

    private Progresses() {}

    static Optional<Progress> of(String status, @Nullable Integer code) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "queued", "accepted", "scheduled", "sending" -> Optional.of(Progress.TAKEN);
            case "sent", "partially_delivered" -> Optional.of(Progress.SENT);
            case "delivered", "read" -> Optional.of(Progress.DELIVERED);
            case "canceled" -> Optional.of(Progress.FAILED);
            case "undelivered", "failed" -> Optional.of(failure(code));
            default -> Optional.empty();
        };
    }

    /** Returns whether this is the status of an inbound message, which a report does not have. */
    static boolean isNothing(String status) {
        return OF_OTHERS.contains(status.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the progress of a failed message. Twilio says that no phone has it. So without a known code it is sent
     * again, a limited number of times.
     */
    private static Progress failure(@Nullable Integer code) {
        StockErrorCodes.Code known = code == null ? null : StockErrorCodes.of(code);
        return known == null ? Progress.FAILED_FOR_NOW : known.meaning().progress();
    }
}
