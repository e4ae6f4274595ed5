package com.moneyflo.twilio.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Messages and lists of them as Twilio writes them. */
final class FakeLists {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH);

    private FakeLists() {}

    /** The newest first, page by page. */
    static String page(FakeRequest request, List<FakeMessage> messages) {
        List<FakeMessage> fitting = new ArrayList<>();
        for (FakeMessage message : messages) {
            if (message.to().equals(request.value("To")) && isSince(message, request.value("DateSent>"))) {
                fitting.add(message);
            }
        }
        Collections.reverse(fitting);
        int size = number(request.value("PageSize"), 50);
        int page = number(request.value("Page"), 0);
        int from = Math.min(fitting.size(), page * size);
        int to = Math.min(fitting.size(), from + size);
        String next = request.path() + "?To=" + encoded(request.value("To")) + "&PageSize=" + size + "&Page="
                + (page + 1)
                + (request.value("DateSent>").isEmpty() ? "" : "&DateSent%3E=" + encoded(request.value("DateSent>")));
        return FakeJson.object(
                "messages",
                FakeJson.array(
                        fitting.subList(from, to).stream().map(FakeLists::json).toList()),
                "page",
                page,
                "page_size",
                size,
                "uri",
                request.path(),
                "first_page_uri",
                request.path(),
                "next_page_uri",
                to < fitting.size() ? next : null,
                "previous_page_uri",
                null);
    }

    static String json(FakeMessage message) {
        return FakeJson.object(
                "sid",
                message.sid(),
                "account_sid",
                FakeTwilio.ACCOUNT,
                "messaging_service_sid",
                message.from().isEmpty() ? FakeTwilio.SERVICE : null,
                "to",
                message.to(),
                "from",
                message.from().isEmpty() ? null : message.from(),
                "body",
                message.body(),
                "status",
                message.status(),
                "error_code",
                message.code().isEmpty() ? null : new FakeJson.Raw(message.code()),
                "error_message",
                null,
                "direction",
                "outbound-api",
                "num_segments",
                "1",
                "num_media",
                "0",
                "price",
                null,
                "price_unit",
                "USD",
                "api_version",
                "2010-04-01",
                "date_created",
                date(message.created()),
                "date_sent",
                date(message.sent()),
                "date_updated",
                date(message.created()),
                "subresource_uris",
                new FakeJson.Raw("{}"),
                "uri",
                "/2010-04-01/Accounts/" + FakeTwilio.ACCOUNT + "/Messages/" + message.sid() + ".json");
    }

    /** An unsent message has no time of sending, so that no such list holds it. */
    private static boolean isSince(FakeMessage message, String since) {
        Instant sent = message.sent();
        return since.isEmpty()
                || (sent != null && !sent.isBefore(LocalDateTime.parse(since).toInstant(ZoneOffset.UTC)));
    }

    private static @Nullable String date(@Nullable Instant time) {
        return time == null ? null : DATE.format(time.atOffset(ZoneOffset.UTC));
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
