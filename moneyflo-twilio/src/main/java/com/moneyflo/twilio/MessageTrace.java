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
 * Finds out whether Twilio took a message:
 *
 * <ol>
 *   <li>It reads all messages that were sent to this phone since the attempt, page by page, up to a limit.
 *   <li>It reads the newest messages to this phone without regard to their time. A message that Twilio still holds has
 *       no time of sending, and may be missing in the first list.
 *   <li>A message matches if it has the same text and was created since. A message with a hidden text may be any.
 * </ol>
 */
final class MessageTrace {

    private static final long PAGE = 100;
    private static final int MAX_PAGES = 5;
    /** The time by which our clock may be ahead of Twilio's. */
    private static final Duration SKEW = Duration.ofMinutes(1);
    /** The words that Twilio puts before the messages of a trial account. */
    private static final String TRIAL = "Sent from your Twilio trial account - ";

    private final Settings settings;
    private final HttpTransport transport;
    private final Map<String, Instant> found = new LinkedHashMap<>();
    private boolean hidden;

    MessageTrace(Settings settings, HttpTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    Trace trace(Message message, Instant since) {
        SingleExchange exchange = new SingleExchange(transport, settings.clock(), Instant.MAX, settings.within());
        try {
            return search(exchange.client(settings.accountSid()), message, since);
        } catch (NoResponseException e) {
            return new Trace.Unknown(e.reason());
        } catch (ApiException e) {
            return unknown(exchange, e.getCode());
        } catch (RuntimeException e) { // the SDK throws it for an unreadable answer, and may quote texts in it
            return unknown(exchange, null);
        }
    }

    private Trace unknown(SingleExchange exchange, @Nullable Integer code) {
        return new Trace.Unknown(
                exchange.succeeded()
                        ? "HTTP " + exchange.status() + ": a list that cannot be read"
                        : settings.errorCodes().words(exchange.status(), code));
    }

    private Trace search(TwilioRestClient client, Message message, Instant since) {
        Instant earliest = since.minus(SKEW);
        MessageReader sent = to(message).setDateSentAfter(earliest.atZone(ZoneOffset.UTC));
        var page = sent.firstPage(client);
        look(page.getRecords(), message, earliest);
        for (int pages = 1; page.hasNextPage(); pages++) {
            if (pages == MAX_PAGES) {
                return new Trace.Unknown("more than " + MAX_PAGES * PAGE + " messages to this phone since the attempt");
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
            return new Trace.Unknown("Twilio does not show the text of a message to this phone");
        }
        if (isCutShort(newest, earliest)) {
            return new Trace.Unknown(
                    "more than " + MAX_PAGES * PAGE + " messages to this phone since the attempt, sent or not");
        }
        return settings.clock().instant().isBefore(since.plus(settings.settling()))
                ? new Trace.Unknown("not in the list yet; it must be there "
                        + settings.settling().toSeconds() + " s after the" + " attempt")
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

    /** Returns the matches, oldest first. Twilio lists the newest first, and shows times in seconds. */
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
