package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.Trace;
import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakeFault.How;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MessageTraceTest {

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final FakeTwilio fake = FakeTwilio.start(() -> now);
    private final TwilioNotifier twilio = fake.notifier().clock(() -> now).build();

    @AfterEach
    void close() {
        twilio.close();
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTextInDoubtIsFoundOrNot(boolean taken) {
        FakeFault fault = FakeFault.error(503, 20503);
        fake.next(taken ? fault.afterTaking() : fault);
        Message message = Texts.text();
        assertThat(twilio.deliver(message)).isInstanceOf(Delivery.InDoubt.class);
        assertThat(twilio.trace(message, now))
                .isEqualTo(
                        taken ? new Trace.Taken(List.of(fake.messages().get(0).sid())) : new Trace.NotTaken());
        assertThat(fake.posts()).hasSize(1);
    }

    @Test
    void aTextThatTwilioHoldsAndHasNotSentIsFoundToo() {
        fake.holding(true);
        twilio.deliver(Texts.text());
        assertThat(twilio.trace(Texts.text(), now)).isInstanceOf(Trace.Taken.class);
    }

    @Test
    void allThatFitAreNamedTheOldestFirst() {
        twilio.deliver(Texts.text());
        twilio.deliver(Texts.saying("another"));
        twilio.deliver(Texts.to("+919876543211"));
        twilio.deliver(Texts.text());
        assertThat(twilio.trace(Texts.text(), now))
                .isInstanceOfSatisfying(
                        Trace.Taken.class,
                        taken -> assertThat(taken.providerIds())
                                .containsExactly(
                                        fake.messages().get(0).sid(),
                                        fake.messages().get(3).sid()));
    }

    @Test
    void whatWasSaidBeforeDoesNotFit() {
        twilio.deliver(Texts.text());
        now = now.plus(Duration.ofMinutes(5));
        assertThat(twilio.trace(Texts.text(), now)).isEqualTo(new Trace.NotTaken());
    }

    @Test
    void aTrialAccountsTextsAreKnownByWhatFollowsTwiliosOwnWords() {
        twilio.deliver(Texts.saying("Sent from your Twilio trial account - " + Texts.TEXT));
        assertThat(twilio.trace(Texts.text(), now)).isInstanceOf(Trace.Taken.class);
    }

    @Test
    void itIsFoundOnALaterPage() {
        twilio.deliver(Texts.text());
        for (int i = 0; i < 250; i++) {
            twilio.deliver(Texts.saying("text " + i));
        }
        int before = fake.requests();
        assertThat(twilio.trace(Texts.text(), now)).isInstanceOf(Trace.Taken.class);
        assertThat(fake.requests() - before).isEqualTo(4);
    }

    @Test
    void aHundredMoreToThatPhoneDoNotKeepItInDoubt() {
        for (int i = 0; i < 150; i++) {
            twilio.deliver(Texts.saying("text " + i));
        }
        assertThat(twilio.trace(Texts.text(), now)).isEqualTo(new Trace.NotTaken());
    }

    @Test
    void oneThatTwilioHoldsIsFoundBehindAHundredThatCameAfterIt() {
        fake.holding(true);
        twilio.deliver(Texts.text());
        for (int i = 0; i < 150; i++) {
            twilio.deliver(Texts.saying("text " + i));
        }
        assertThat(twilio.trace(Texts.text(), now)).isInstanceOf(Trace.Taken.class);
    }

    @Test
    void pagesWithoutEndAreNotReadToTheirEnd() {
        for (int i = 0; i < 501; i++) {
            twilio.deliver(Texts.saying("text " + i));
        }
        int before = fake.requests();
        assertThat(twilio.trace(Texts.text(), now)).isInstanceOf(Trace.Unknown.class);
        assertThat(fake.requests() - before).isEqualTo(5);
    }

    @Test
    void whatIsOnItsWayIsNotDeniedTooEarly() {
        try (TwilioNotifier careful = fake.notifier()
                .clock(() -> now)
                .settling(Duration.ofSeconds(30))
                .build()) {
            Instant tried = now;
            assertThat(careful.trace(Texts.text(), tried)).isInstanceOf(Trace.Unknown.class);
            now = now.plusSeconds(30);
            assertThat(careful.trace(Texts.text(), tried)).isEqualTo(new Trace.NotTaken());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "RESET", "TRICKLE", "ENDLESS", "UNREADABLE", "REDIRECT"})
    void whoCannotBeAskedDoesNotKnow(String how) {
        // A question may be asked again by the JDK; it changes nothing.
        fake.nextGets(FakeFault.of(How.valueOf(how)), FakeFault.of(How.valueOf(how)));
        try (TwilioNotifier hurried = fake.notifier()
                .timeouts(Duration.ofSeconds(5), Duration.ofMillis(400))
                .build()) {
            Trace trace = hurried.trace(Texts.text(), now);
            assertThat(trace).isInstanceOf(Trace.Unknown.class);
            TwilioNotifierTest.assertTellsNothing(trace);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void aRefusalToAnswerIsNoAnswer(int status) {
        fake.nextGets(FakeFault.error(status, 0));
        assertThat(twilio.trace(Texts.text(), now))
                .isInstanceOfSatisfying(
                        Trace.Unknown.class,
                        unknown -> assertThat(unknown.reason()).startsWith("HTTP " + status));
    }
}
