package com.moneyflo.twilio.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fake's answer, and its behaviour while it answers. */
record FakeAnswer(int status, String type, String body, Map<String, String> headers, FakeFault.@Nullable How how) {

    static FakeAnswer json(int status, String body) {
        return new FakeAnswer(status, "application/json", body, Map.of(), null);
    }

    static FakeAnswer error(int status, int code) {
        // As Twilio does, it quotes what it was given; nothing of that may be told on.
        return json(
                status,
                FakeJson.object(
                        "code",
                        code == 0 ? null : code,
                        "message",
                        "The number +919876543210 and the text INR 2,500.00 are quoted here",
                        "more_info",
                        "https://www.twilio.com/docs/errors/" + code,
                        "status",
                        status));
    }

    FakeAnswer with(String name, String value) {
        return new FakeAnswer(status, type, body, Map.of(name, value), how);
    }

    FakeAnswer behaving(FakeFault.How behaviour) {
        return new FakeAnswer(status, type, body, headers, behaviour);
    }
}
