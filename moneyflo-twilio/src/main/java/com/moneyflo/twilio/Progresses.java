package com.moneyflo.twilio;

import com.moneyflo.notify.DeliveryReport.Progress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Twilio's words for how far a message came, in the library's. New ones appear without notice; they tell nothing. */
final class Progresses {

    /** Words for texts that came in. */
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

    /** Whether it is a word that a status callback has no use for. */
    static boolean isNothing(String status) {
        return OF_OTHERS.contains(status.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Without a code that is known it is tried again: a bounded number of times, for Twilio says that no phone has it.
     */
    private static Progress failure(@Nullable Integer code) {
        Codes.Code known = code == null ? null : Codes.of(code);
        return known == null ? Progress.FAILED_FOR_NOW : known.meaning().progress();
    }
}
