package com.moneyflo.twilio.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.twilio.TwilioNotifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeTwilioProcessTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void whatCameIsWrittenDownBeforeItIsAnswered(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("posts");
        try (FakeTwilioProcess fake = FakeTwilioProcess.start(file, Duration.ZERO, 0, 1);
                TwilioNotifier twilio = builder(fake)) {
            Message message = text("two\tparts\nof a text");
            Delivery.Sent sent = (Delivery.Sent) twilio.deliver(message);
            assertThat(fake.posts())
                    .containsExactly(new FakePost(
                            1, sent.providerId(), message.to(), message.id().toString(), message.text()));
        }
        assertThat(FakeTwilio.posts(file)).hasSize(1);
    }

    @Test
    void faultsComeAtRandomAndTheSameForTheSameSeed(@TempDir Path directory) throws Exception {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            List<String> errorCodes = new ArrayList<>();
            try (FakeTwilioProcess fake =
                            FakeTwilioProcess.start(directory.resolve("posts" + run), Duration.ofMillis(2), 500, 7);
                    TwilioNotifier twilio = builder(fake)) {
                for (int i = 0; i < 40; i++) {
                    errorCodes.add(twilio.deliver(text("text " + i)).getClass().getSimpleName());
                }
                assertThat(fake.posts()).hasSize(40);
            }
            runs.add(errorCodes);
        }
        assertThat(runs.get(0)).contains("Sent", "InDoubt", "RetryLater").isEqualTo(runs.get(1));
    }

    private static TwilioNotifier builder(FakeTwilioProcess fake) {
        return fake.notifier()
                .statusCallback(URI.create("http://localhost:1/status"))
                .build();
    }

    private static Message text(String text) {
        return Message.builder(new MessageId(UUID.randomUUID()), NoticeKind.CREDITED, Channel.SMS)
                .to("+919876543210")
                .text(text)
                .sendBy(LATER)
                .expiresAt(LATER)
                .build();
    }
}
