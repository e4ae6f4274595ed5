package com.moneyflo.twilio;

import com.moneyflo.notify.DeliveryReport.Progress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Twilio's words for how far a message came, in the library's. New ones appear without notice; they tell nothing. */
final class Progresses {

    static final String OPTED_OUT = "21610";

    private static final Set<String> FOR_NOW = Set.of("30001", "30003", "30008", "30036", "30500");
    private static final Set<String> NO_NUMBER = Set.of("21211", "21614", "21635", "30005", "30006", OPTED_OUT);

    private Progresses() {}

    static Optional<Progress> of(String status, @Nullable String code) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "queued", "accepted", "scheduled", "sending" -> Optional.of(Progress.TAKEN);
            case "sent", "partially_delivered" -> Optional.of(Progress.SENT);
            case "delivered", "read" -> Optional.of(Progress.DELIVERED);
            case "undelivered", "failed", "canceled" -> Optional.of(failure(code));
            default -> Optional.empty();
        };
    }

    private static Progress failure(@Nullable String code) {
        if (code == null) {
            return Progress.FAILED;
        }
        if (FOR_NOW.contains(code)) {
            return Progress.FAILED_FOR_NOW;
        }
        return NO_NUMBER.contains(code) ? Progress.NUMBER_REFUSED : Progress.FAILED;
    }
}
