package com.moneyflo.twilio.testing;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answers of Twilio's addresses. */
final class FakeApi {

    private static final String ACCOUNT_PATH = "/2010-04-01/Accounts/" + FakeTwilio.ACCOUNT;
    private static final int LONGEST_BODY = 1600;
    private static final Set<FakeFault.How> IN_VAIN =
            EnumSet.of(FakeFault.How.FAILED, FakeFault.How.UNDELIVERED, FakeFault.How.CANCELED);

    private final FakeStore store;
    private final FakeScript script;
    private final InstantSource clock;
    private final Consumer<FakeMessage> reporting;

    FakeApi(FakeStore store, FakeScript script, InstantSource clock, Consumer<FakeMessage> reporting) {
        this.store = store;
        this.script = script;
        this.clock = clock;
        this.reporting = reporting;
    }

    FakeAnswer answer(FakeRequest request) {
        boolean key = isFrom(request, FakeTwilio.KEY, FakeTwilio.KEY_SECRET);
        boolean post = request.method().equals("POST") && request.path().equals(ACCOUNT_PATH + "/Messages.json");
        if (!key && !isFrom(request, FakeTwilio.ACCOUNT, FakeTwilio.TOKEN)) {
            if (post) {
                store.post(request, false, clock.instant(), false);
            }
            return FakeAnswer.error(401, 20003);
        }
        return post ? post(request) : get(request, key);
    }

    private FakeAnswer get(FakeRequest request, boolean key) {
        FakeFault fault = script.forGet();
        if (fault != null) {
            return misbehaving(fault, "{}");
        }
        if (request.path().equals(ACCOUNT_PATH + "/Messages.json")) {
            return FakeAnswer.json(200, FakeLists.page(request, store.messages()));
        }
        if (request.path().equals(ACCOUNT_PATH + ".json")) {
            // Keys of the standard type may not read the account.
            return key && script.keyIsStandard()
                    ? FakeAnswer.error(401, 20003)
                    : FakeAnswer.json(
                            200,
                            FakeJson.object(
                                    "sid", FakeTwilio.ACCOUNT,
                                    "status", script.accountStatus(),
                                    "type", script.accountType()));
        }
        if (request.path().equals(ACCOUNT_PATH + "/IncomingPhoneNumbers.json")) {
            return FakeAnswer.json(200, numbers(request));
        }
        return request.path().equals("/v1/Services/" + FakeTwilio.SERVICE)
                ? FakeAnswer.json(200, FakeJson.object("sid", FakeTwilio.SERVICE, "account_sid", FakeTwilio.ACCOUNT))
                : FakeAnswer.error(404, 20404);
    }

    private static String numbers(FakeRequest request) {
        String number = FakeJson.object(
                "sid",
                "PN" + "0".repeat(32),
                "phone_number",
                FakeTwilio.NUMBER,
                "capabilities",
                new FakeJson.Raw("{\"sms\":true,\"mms\":false,\"voice\":false,\"fax\":false}"));
        boolean there = request.value("PhoneNumber").equals(FakeTwilio.NUMBER);
        return FakeJson.object(
                "incoming_phone_numbers",
                new FakeJson.Raw(there ? "[" + number + "]" : "[]"),
                "page",
                0,
                "page_size",
                50,
                "uri",
                request.path(),
                "next_page_uri",
                null);
    }

    private FakeAnswer post(FakeRequest request) {
        FakeFault fault = script.forPost(request.value("To"));
        int wrong = fault == null ? wrong(request) : 0;
        boolean taken = wrong == 0 && (fault == null || fault.taken());
        FakeMessage message = store.post(request, taken, clock.instant(), script.isHolding());
        if (message != null && fault != null && IN_VAIN.contains(fault.how())) {
            message = message.now(
                    fault.how().name().toLowerCase(Locale.ROOT),
                    fault.code() == 0 ? "" : Integer.toString(fault.code()));
            store.status(message.sid(), message.status(), message.code());
        } else if (message != null) {
            reporting.accept(message);
        }
        script.delay();
        if (wrong != 0) {
            return FakeAnswer.error(400, wrong);
        }
        String json = message == null
                ? FakeJson.object("sid", "SM" + "f".repeat(32), "body", "not taken")
                : FakeLists.json(message);
        return fault == null ? FakeAnswer.json(201, json) : misbehaving(fault, json);
    }

    private static FakeAnswer misbehaving(FakeFault fault, String json) {
        return switch (fault.how()) {
            case ERROR -> {
                FakeAnswer error = FakeAnswer.error(fault.status(), fault.code());
                String wait = fault.retryAfter();
                yield wait == null ? error : error.with("Retry-After", wait);
            }
            case HTML ->
                new FakeAnswer(
                        fault.status(), "text/html", "<html><h1>" + fault.status() + "</h1></html>", Map.of(), null);
            case UNREADABLE -> FakeAnswer.json(fault.status(), "{\"sid\": \"SM");
            case NAMELESS -> FakeAnswer.json(fault.status(), "{\"status\": \"queued\"}");
            case REDIRECT ->
                new FakeAnswer(
                        fault.status(), "text/html", "", Map.of("Location", ACCOUNT_PATH + "/Messages.json"), null);
            default -> FakeAnswer.json(fault.status(), json).behaving(fault.how());
        };
    }

    /** The code that Twilio has for what is wrong with it; zero if nothing is. */
    private static int wrong(FakeRequest request) {
        String validity = request.value("ValidityPeriod");
        if (request.value("To").isEmpty()) {
            return 21604;
        }
        if (request.value("Body").isEmpty()) {
            return 21602;
        }
        if (request.value("Body").length() > LONGEST_BODY) {
            return 21617;
        }
        if (!validity.isEmpty() && (Integer.parseInt(validity) < 1 || Integer.parseInt(validity) > 36_000)) {
            return 21620;
        }
        if (request.value("MessagingServiceSid").isEmpty()) {
            return request.value("From").equals(FakeTwilio.NUMBER) ? 0 : 21606;
        }
        return request.value("MessagingServiceSid").equals(FakeTwilio.SERVICE) ? 0 : 21701;
    }

    private static boolean isFrom(FakeRequest request, String user, @Nullable String secret) {
        return request.authorization()
                .equals("Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }
}
