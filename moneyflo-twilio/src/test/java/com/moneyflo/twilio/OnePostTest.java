package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Delivery;
import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakeFault.How;
import com.moneyflo.twilio.testing.FakePost;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One POST a message, however the exchange ends, and no word that it was not sent where it may have been. */
@Timeout(60)
class OnePostTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    /** Long enough for a busy machine to get a request out. */
    private static final Duration SHORT = Duration.ofSeconds(2);
    /** Far above SHORT, far below what a hanging exchange would last. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final FakeTwilio fake = FakeTwilio.start();
    private TwilioNotifier twilio =
            fake.notifier().timeouts(Duration.ofSeconds(5), SHORT).build();

    @AfterEach
    void close() {
        twilio.close();
        fake.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = How.class,
            names = {"HANG", "RESET", "TRICKLE", "ENDLESS", "UNREADABLE", "NAMELESS", "REDIRECT"})
    void anExchangeThatGoesWrongLeavesDoubtAndIsNotRepeated(How how) {
        fake.next(FakeFault.of(how), FakeFault.of(how).afterTaking());
        for (int posts = 1; posts <= 2; posts++) {
            Instant start = Instant.now();
            Delivery delivery = twilio.deliver(Texts.text());
            assertThat(delivery).isInstanceOf(Delivery.InDoubt.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            assertThat(fake.posts()).hasSize(posts);
            TwilioNotifierTest.assertTellsNothing(delivery);
        }
    }

    @Test
    void aResetOfAConnectionThatWasUsedBeforeLeavesDoubtAndIsNotRepeated() {
        patient();
        assertThat(twilio.deliver(Texts.saying("first"))).isInstanceOf(Delivery.Sent.class);
        fake.next(FakeFault.of(How.RESET));
        assertThat(twilio.deliver(Texts.saying("second"))).isInstanceOf(Delivery.InDoubt.class);
        assertThat(fake.connections()).isEqualTo(1);
        assertThat(fake.posts()).extracting(FakePost::body).containsExactly("first", "second");
    }

    @Test
    void aConnectionThatDiesWhileItRestsIsNotTriedTwiceForOneText() {
        patient();
        fake.next(FakeFault.of(How.RESET_AT_NEXT_USE));
        assertThat(twilio.deliver(Texts.saying("first"))).isInstanceOf(Delivery.Sent.class);
        assertThat(twilio.deliver(Texts.saying("second"))).isInstanceOf(Delivery.InDoubt.class);
        assertThat(fake.requests()).isEqualTo(2);
        assertThat(fake.posts()).extracting(FakePost::body).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET", "RESET_AT_NEXT_USE"})
    void evenAJvmThatIsToldToRepeatPostsDoesNotRepeatThese(String how) throws Exception {
        String told = "-Djdk.httpclient.enableAllMethodRetry=true";
        String ours = Fork.run(PostingHost.class, List.of(), List.of(told), "ours", how);
        String plain = Fork.run(PostingHost.class, List.of(), List.of(told), "plain", how);
        // The JDK's own client does, which shows that there is something to be kept from.
        assertThat(plain).contains("requests 3");
        assertThat(ours).contains("requests 2").contains("InDoubt");
    }

    @Test
    void withoutAListeningServerNothingWasSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        at("http://localhost:" + free);
        assertThat(twilio.deliver(Texts.text())).isEqualTo(new Delivery.RetryLater("no connection: ConnectException"));
    }

    @Test
    void whereNoHostHasThatNameNothingWasSent() {
        at("https://nowhere.invalid");
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.RetryLater.class);
    }

    @RepeatedTest(3)
    void aServerWithAnUntrustedCertificateWasSentNothing() throws Exception {
        try (Stranger stranger = new Stranger()) {
            at("https://localhost:" + stranger.port());
            assertThat(twilio.deliver(Texts.text()))
                    .isEqualTo(new Delivery.RetryLater("no connection: SSLHandshakeException"));
        }
    }

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingToTlsWasSentNothing() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            at("https://localhost:" + socket.getLocalPort());
            assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.RetryLater.class);
        }
    }

    @Test
    void aTextWhoseLeaseIsOverDoesNotGoOut() {
        clock(InstantSource.fixed(NOW));
        Delivery over = new Delivery.RetryLater("its lease has ended");
        assertThat(twilio.deliver(Texts.to(Texts.PHONE, Texts.TEXT, NOW, Texts.LATER)))
                .isEqualTo(over);
        assertThat(twilio.deliver(Texts.to(Texts.PHONE, Texts.TEXT, Texts.LATER, NOW)))
                .isEqualTo(over);
        assertThat(fake.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void norOneWhoseLeaseEndsWhileItIsOnItsWayToTheWire(int looks) {
        AtomicInteger looked = new AtomicInteger();
        clock(() -> looked.getAndIncrement() < looks ? NOW : NOW.plusSeconds(60));
        assertThat(twilio.deliver(Texts.to(Texts.PHONE, Texts.TEXT, NOW.plusSeconds(60), Texts.LATER)))
                .isEqualTo(new Delivery.RetryLater("its lease has ended"));
        assertThat(fake.posts()).isEmpty();
    }

    @Test
    void anInterruptedCallerIsInDoubtAndStaysInterrupted() throws Exception {
        patient();
        fake.next(FakeFault.of(How.HANG).afterTaking());
        CompletableFuture<Delivery> delivery = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            delivery.complete(twilio.deliver(Texts.text()));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (fake.posts().isEmpty()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        assertThat(delivery.get()).isInstanceOf(Delivery.InDoubt.class);
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void aClosedNotifierSendsNothing() {
        twilio.close();
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.RetryLater.class);
        assertThat(fake.requests()).isZero();
    }

    private void patient() {
        twilio.close();
        twilio = fake.notifier().build();
    }

    private void clock(InstantSource clock) {
        twilio.close();
        twilio = fake.notifier().clock(clock).build();
    }

    private void at(String address) {
        twilio.close();
        twilio = fake.notifier()
                .timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2))
                .baseUri(URI.create(address))
                .build();
    }
}
