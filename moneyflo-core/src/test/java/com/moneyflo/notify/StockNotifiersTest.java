package com.moneyflo.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockNotifiersTest {

    private static final String TEXT =
            "Your account XX3210 was credited with INR 2,500.00. Available balance INR 12,500.00.";

    private final StringWriter screen = new StringWriter();
    private final ConsoleNotifier phone = new ConsoleNotifier(screen::write);
    private final RecordingNotifier recorder = new RecordingNotifier();
    private final RecordingLog log = new RecordingLog();

    @Nested
    class OnAScreen extends NotifierContract {
        @Override
        protected Notifier notifier() {
            return phone;
        }
    }

    @Nested
    class InTheLog extends NotifierContract {
        @Override
        protected Notifier notifier() {
            return new LogNotifier(log);
        }
    }

    @Nested
    class InMemory extends NotifierContract {
        @Override
        protected Notifier notifier() {
            return recorder;
        }
    }

    @Nested
    class ByChannel extends NotifierContract {
        @Override
        protected Notifier notifier() {
            return new ChannelNotifier(Map.of(Channel.SMS, recorder));
        }
    }

    @Test
    void aScreenShowsATextAsAPhoneWouldAndHidesTheNumber() {
        phone.deliver(message(TEXT));
        assertThat(screen.toString().lines())
                .containsExactly(
                        "   sms to ••••3210",
                        "   ╭──────────────────────────────────────────╮",
                        "   │ Your account XX3210 was credited with    │",
                        "   │ INR 2,500.00. Available balance INR      │",
                        "   │ 12,500.00.                               │",
                        "   ╰──────────────────────────────────────────╯");
    }

    @Test
    void aWordLongerThanALineIsBroken() {
        phone.deliver(message("See " + "x".repeat(90) + " now"));
        assertThat(screen.toString().lines().map(String::length)).allMatch(length -> length <= 47);
        assertThat(screen.toString().chars().filter(c -> c == 'x')).hasSize(90);
    }

    @Test
    void theLogHoldsNeitherTextNorNumber() {
        Message message = message(TEXT);
        new LogNotifier(log).deliver(message);
        assertThat(log.lines).containsExactly("Message " + message.id() + ": CREDITED by sms, 1 segment(s)");
    }

    @Test
    void aRecorderKeepsEachAttemptInOrderAndAnswersAsTold() {
        Delivery down = new Delivery.ChannelDown("20003");
        RecordingNotifier told = new RecordingNotifier(message -> down);
        Message first = message("one");
        Message second = message("two");
        assertThat(told.deliver(first)).isEqualTo(down);
        told.deliver(second);
        told.deliver(first);
        assertThat(told.messages()).containsExactly(first, second, first);
    }

    @Test
    void aChannelWithoutANotifierIsDownAndOthersAreNotAsked() {
        Message letter = Message.builder(new MessageId(new UUID(0, 1)), NoticeKind.DEBITED, new Channel("letter"))
                .to("+919876543210")
                .text(TEXT)
                .sendBy(Instant.EPOCH)
                .expiresAt(Instant.EPOCH)
                .build();
        assertThat(new ChannelNotifier(Map.of(Channel.SMS, recorder)).deliver(letter))
                .isEqualTo(new Delivery.ChannelDown("there is no notifier for the channel letter"));
        assertThat(recorder.messages()).isEmpty();
    }

    @Test
    void aMessageShowsNeitherTextNorNumber() {
        assertThat(message(TEXT).toString()).doesNotContain("9876", "2,500").contains("CREDITED");
    }

    @Test
    void whatCannotBeSentIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> message(" ")).withMessageContaining("text is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.builder(new MessageId(new UUID(0, 1)), NoticeKind.DEBITED, Channel.SMS)
                        .to("98765 43210")
                        .text(TEXT)
                        .sendBy(Instant.EPOCH)
                        .expiresAt(Instant.EPOCH)
                        .build())
                .withMessageContaining("E.164")
                .withMessageNotContaining("98765");
        assertThatIllegalArgumentException().isThrownBy(() -> new Channel("SMS!"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Delivery.InDoubt(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Delivery.RetryLater(Duration.ofSeconds(-1), "20429"));
    }

    private static Message message(String text) {
        return NotifierContract.message(text);
    }

    /** A logger that keeps what it is told. */
    private static final class RecordingLog implements System.Logger {

        private final List<String> lines = new ArrayList<>();

        @Override
        public String getName() {
            return "recording";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
            throw new AssertionError("Nothing is thrown.");
        }

        @Override
        public synchronized void log(Level level, ResourceBundle bundle, String format, Object... values) {
            lines.add(java.text.MessageFormat.format(format, values));
        }
    }
}
