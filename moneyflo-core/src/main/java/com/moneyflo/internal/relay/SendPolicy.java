package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.notice.Recipient;
import com.moneyflo.internal.outbox.DeliveryState;
import com.moneyflo.internal.outbox.NoticeChange;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.NoticeMetrics.Event;
import com.moneyflo.notify.Template;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a notice is sent, and renders its message. Consent, phone and quiet hours are those at the time of
 * sending, not those when the notice was written.
 */
final class SendPolicy {

    private final NoticeOptions options;

    SendPolicy(NoticeOptions options) {
        this.options = options;
    }

    /**
     * Decides at a time, in microseconds since the epoch. A message that is sent must be handed over by {@code sendBy}.
     */
    SendDecision decide(NoticeRow notice, @Nullable Recipient recipient, long now, Instant sendBy) {
        if (now >= notice.expiresAt()) {
            return never(notice, now, NoticeState.EXPIRED, Event.EXPIRED, "expired before it was sent");
        }
        if (recipient == null || recipient.phone() == null) {
            return never(notice, now, NoticeState.SUPPRESSED, Event.SUPPRESSED, "no phone");
        }
        if (recipient.phoneRefused()) {
            return never(notice, now, NoticeState.SUPPRESSED, Event.SUPPRESSED, "phone takes no messages");
        }
        // A customer gets an answer or a code without having opted in to notices.
        boolean needsConsent = !notice.kind().isUrgent();
        if (needsConsent && !recipient.settings().enabled()) {
            return never(notice, now, NoticeState.SUPPRESSED, Event.SUPPRESSED, "notices are off");
        }
        Optional<Instant> quiet = needsConsent ? quiet(recipient, Micros.instant(now)) : Optional.empty();
        return quiet.map(until -> heldBack(notice, until)).orElseGet(() -> rendered(notice, recipient, now, sendBy));
    }

    /** Renders the message of a notice. */
    Message message(NoticeRow notice, Recipient recipient, String phone, Instant sendBy) {
        Template template =
                options.templates().find(notice.kind(), recipient.settings().locale());
        return Message.builder(notice.id(), notice.kind(), NoticeQueueTable.CHANNEL)
                .to(phone)
                .text(template.render(notice.notice()))
                .registration(template.registration().orElse(null))
                .sendBy(sendBy)
                .expiresAt(Micros.instant(notice.expiresAt()))
                .build();
    }

    /**
     * A template of the host may fail, and a row of another version may not fit its template. Then this notice fails,
     * and no other.
     */
    private SendDecision rendered(NoticeRow notice, Recipient recipient, long now, Instant sendBy) {
        try {
            return new SendDecision.Send(message(notice, recipient, String.valueOf(recipient.phone()), sendBy));
        } catch (RuntimeException e) {
            String reason = "cannot be rendered: " + e.getClass().getSimpleName();
            return never(notice, now, NoticeState.FAILED, Event.REFUSED_TEXT, reason);
        }
    }

    private static SendDecision heldBack(NoticeRow notice, Instant until) {
        DeliveryState later = notice.delivery().later(Micros.of(until), "quiet hours");
        return new SendDecision.Skip(new NoticeChange(notice, later, Event.HELD_BACK, "held back"));
    }

    private static SendDecision never(NoticeRow notice, long now, NoticeState state, Event event, String reason) {
        DeliveryState over = notice.delivery().over(state, reason, now);
        return new SendDecision.Skip(
                new NoticeChange(notice, over, event, state.name().toLowerCase(Locale.ROOT)));
    }

    private Optional<Instant> quiet(Recipient recipient, Instant now) {
        LocalTime from = recipient.settings().quietFrom().orElse(null);
        LocalTime until = recipient.settings().quietUntil().orElse(null);
        return from == null || until == null ? Optional.empty() : new QuietHours(from, until).end(now, options.zone());
    }
}
