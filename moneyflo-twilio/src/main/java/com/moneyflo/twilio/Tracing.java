package com.moneyflo.twilio;

import com.moneyflo.notify.Message;
import com.moneyflo.notify.Trace;
import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether Twilio took a text:
 *
 * <ol>
 *   <li>all messages to that phone that were sent since, page by page, up to a bound;
 *   <li>the newest messages to that phone whatever their time, for one that Twilio still holds has no time of
 *       sending and need not be in the first list;
 *   <li>those fit that say the same and were made since. A text that Twilio keeps hidden could be any.
 * </ol>
 */
final class Tracing {

    private static final long PAGE = 100;
    private static final int MAX_PAGES = 5;
    /** By how much our clock may be ahead of Twilio's. */
    private static final Duration SKEW = Duration.ofMinutes(1);
    /** What Twilio puts before the texts of a trial account. */
    private static final String TRIAL = "Sent from your Twilio trial account - ";

    private final Settings settings;
    private final Wire wire;
    private final Map<String, Instant> found = new LinkedHashMap<>();
    private boolean hidden;

    Tracing(Settings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    Trace trace(Message message, Instant since) {
        Exchange exchange = new Exchange(wire, settings.clock(), Instant.MAX, settings.within());
        try {
            return search(exchange.client(settings.accountSid()), message, since);
        } catch (NoAnswer e) {
            return new Trace.Unknown(e.reason());
        } catch (ApiException e) {
            return unknown(exchange, e.getCode());
        } catch (RuntimeException e) { // the SDK's, for answers that it cannot read; these quote texts
            return unknown(exchange, null);
        }
    }

    private Trace unknown(Exchange exchange, @Nullable Integer code) {
        return new Trace.Unknown(
                exchange.succeeded()
                        ? "HTTP " + exchange.status() + ": a list that cannot be read"
                        : settings.outcomes().words(exchange.status(), code));
    }

    private Trace search(TwilioRestClient client, Message message, Instant since) {
        Instant earliest = since.minus(SKEW);
        MessageReader sent = to(message).setDateSentAfter(earliest.atZone(ZoneOffset.UTC));
        var page = sent.firstPage(client);
        look(page.getRecords(), message, earliest);
        for (int pages = 1; page.hasNextPage(); pages++) {
            if (pages == MAX_PAGES) {
                return new Trace.Unknown("more than " + MAX_PAGES * PAGE + " messages to that phone since");
            }
            page = sent.nextPage(page, client);
            look(page.getRecords(), message, earliest);
        }
        MessageReader all = to(message);
        var newest = all.firstPage(client);
        look(newest.getRecords(), message, earliest);
        for (int pages = 1; found.isEmpty() && isCutShort(newest, earliest) && pages < MAX_PAGES; pages++) {
            newest = all.nextPage(newest, client);
            look(newest.getRecords(), message, earliest);
        }
        if (!found.isEmpty()) {
            return new Trace.Taken(oldestFirst());
        }
        if (hidden) {
            return new Trace.Unknown("a message to that phone whose text Twilio does not show");
        }
        if (isCutShort(newest, earliest)) {
            return new Trace.Unknown("more than " + MAX_PAGES * PAGE + " messages to that phone since, sent or not");
        }
        return settings.clock().instant().isBefore(since.plus(settings.settling()))
                ? new Trace.Unknown(
                        "not there yet, " + settings.settling().toSeconds() + " s after the attempt it would be")
                : new Trace.NotTaken();
    }

    private MessageReader to(Message message) {
        return new MessageReader(settings.accountSid()).setTo(message.to()).setPageSize(PAGE);
    }

    private void look(List<com.twilio.rest.api.v2010.account.Message> records, Message message, Instant earliest) {
        for (var record : records) {
            if (!isSince(record, earliest)) {
                continue;
            }
            String text = record.getBody();
            if (text == null || text.isBlank()) {
                hidden = true;
            } else if (same(text, message.text()) && record.getSid() != null) {
                found.putIfAbsent(record.getSid(), made(record).orElse(Instant.MAX));
            }
        }
    }

    /** Twilio lists the newest first, and shows times in seconds. */
    private List<String> oldestFirst() {
        List<String> names = new ArrayList<>(found.keySet());
        Collections.reverse(names);
        names.sort(Comparator.comparing(found::get));
        return names;
    }

    private static boolean same(String theirs, String ours) {
        String said = theirs.startsWith(TRIAL) ? theirs.substring(TRIAL.length()) : theirs;
        return said.strip().equals(ours.strip());
    }

    private static boolean isSince(com.twilio.rest.api.v2010.account.Message record, Instant earliest) {
        return made(record).map(made -> !made.isBefore(earliest)).orElse(true);
    }

    private static Optional<Instant> made(com.twilio.rest.api.v2010.account.Message record) {
        ZonedDateTime made = record.getDateCreated() == null ? record.getDateSent() : record.getDateCreated();
        return Optional.ofNullable(made).map(ZonedDateTime::toInstant);
    }

    private static boolean isCutShort(Page<com.twilio.rest.api.v2010.account.Message> page, Instant earliest) {
        return page.hasNextPage() && page.getRecords().stream().allMatch(record -> isSince(record, earliest));
    }
}
