package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.notice.Recipient;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.notice.Notice;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.NoticeMetrics.Event;
import com.moneyflo.notify.Template;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a notice is sent, and puts it in words. Consent, phone and quiet hours are those of now, not of when
 * it was written.
 */
final class SendPolicy {

    private final Terms terms;

    SendPolicy(Terms terms) {
        this.terms = terms;
    }

    SendDecision rule(NoticeRow notice, @Nullable Recipient recipient, Instant now, Instant sendBy) {
        if (Micros.of(now) >= notice.expiresAt()) {
            return new SendDecision.Never(NoticeState.EXPIRED, Event.EXPIRED, "of no use any more");
        }
        if (recipient == null || recipient.phone() == null) {
            return new SendDecision.Never(NoticeState.SUPPRESSED, Event.SUPPRESSED, "no phone");
        }
        if (recipient.phoneRefused()) {
            return new SendDecision.Never(NoticeState.SUPPRESSED, Event.SUPPRESSED, "phone takes no texts");
        }
        // What he asks for, or waits for, he gets without having asked for alerts too.
        boolean alert = !notice.kind().isUrgent();
        if (alert && !recipient.settings().enabled()) {
            return new SendDecision.Never(NoticeState.SUPPRESSED, Event.SUPPRESSED, "no texts wanted");
        }
        Optional<Instant> quiet = alert ? quiet(recipient, now) : Optional.empty();
        return quiet.<SendDecision>map(SendDecision.NotBefore::new).orElseGet(() -> inWords(notice, recipient, sendBy));
    }

    /** The message of a notice whose phone is known. */
    Message message(NoticeRow notice, Recipient recipient, String phone, Instant sendBy) {
        Notice told = notice.notice();
        Template template = terms.templates().find(notice.kind(), recipient.settings().locale());
        return new Message(
                notice.id(),
                notice.kind(),
                terms.channel(),
                phone,
                template.render(told),
                template.registration(),
                sendBy,
                Micros.instant(notice.expiresAt()));
    }

    /**
     * A host's template may render nothing, and a row may have been written by others: then this one text fails, and no
     * other.
     */
    private SendDecision inWords(NoticeRow notice, Recipient recipient, Instant sendBy) {
        try {
            return new SendDecision.Send(message(notice, recipient, String.valueOf(recipient.phone()), sendBy));
        } catch (RuntimeException e) {
            return new SendDecision.Never(
                    NoticeState.FAILED,
                    Event.REFUSED_TEXT,
                    "cannot be put in words: " + e.getClass().getSimpleName());
        }
    }

    private Optional<Instant> quiet(Recipient recipient, Instant now) {
        LocalTime from = recipient.settings().quietFrom().orElse(null);
        LocalTime until = recipient.settings().quietUntil().orElse(null);
        return from == null || until == null ? Optional.empty() : new QuietHours(from, until).end(now, terms.zone());
    }
}
