package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.DeliveryReport.Progress;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.MessageId;
import com.moneyflo.twilio.testing.FakeTwilio;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host on the JDK's web server, called by the fake. */
class TwilioWebhooksTest {

    /** Held, for else its level is forgotten; off, for some tests break the bank on purpose. */
    private static final Logger LOG = Logger.getLogger(TwilioWebhooks.class.getName());

    private final FakeTwilio fake = FakeTwilio.start();
    private final Heard bank = new Heard();
    private final HttpServer server = server();
    private final URI address =
            URI.create("http://localhost:" + server.getAddress().getPort());
    private final TwilioWebhooks webhooks = new TwilioWebhooks(address, bank, "the-next-token", FakeTwilio.TOKEN);
    private final TwilioNotifier twilio =
            fake.notifier().statusCallback(address.resolve("/status")).build();

    @BeforeEach
    void open() {
        LOG.setLevel(Level.OFF);
        server.createContext("/status", exchange -> answer(exchange, webhooks::status));
        server.createContext("/text", exchange -> answer(exchange, webhooks::text));
        server.start();
    }

    @AfterEach
    void close() {
        twilio.close();
        fake.close();
        server.stop(0);
        LOG.setLevel(null);
    }

    @Test
    void aTextIsFollowedToThePhone() {
        Message message = Texts.text();
        twilio.deliver(message);
        assertThat(fake.reportAll()).containsExactly(204, 204, 204);
        String sid = fake.messages().get(0).sid();
        assertThat(bank.told)
                .containsExactly(
                        DeliveryReport.of(message.id(), sid, Progress.TAKEN, "").phone(Texts.PHONE),
                        DeliveryReport.of(message.id(), sid, Progress.SENT, "").phone(Texts.PHONE),
                        DeliveryReport.of(message.id(), sid, Progress.DELIVERED, "")
                                .phone(Texts.PHONE));
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, '', TAKEN",
        "scheduled, '', TAKEN",
        "sending, '', TAKEN",
        "sent, '', SENT",
        "delivered, '', DELIVERED",
        "read, '', DELIVERED",
        "partially_delivered, '', SENT",
        "DELIVERED, '', DELIVERED",
        "delivered, 21610, DELIVERED",
        "sent, 30003, SENT",
        "undelivered, 21610, OPTED_OUT",
        "failed, 21610, OPTED_OUT",
        "canceled, 21610, FAILED",
        "undelivered, 30002, FAILED_FOR_NOW",
        "undelivered, 30022, FAILED_FOR_NOW",
        "undelivered, 30023, FAILED_FOR_NOW",
        "undelivered, 30410, FAILED_FOR_NOW",
        "undelivered, 29999, FAILED_FOR_NOW",
        "undelivered, 30034, FAILED",
        "undelivered, 30001, FAILED_FOR_NOW",
        "undelivered, 30003, FAILED_FOR_NOW",
        "undelivered, 30008, FAILED_FOR_NOW",
        "failed, 30036, FAILED_FOR_NOW",
        "failed, 30500, FAILED_FOR_NOW",
        "undelivered, 30005, NUMBER_REFUSED",
        "undelivered, 30006, NUMBER_REFUSED",
        "failed, 30007, FAILED",
        "failed, '', FAILED_FOR_NOW",
        "canceled, '', FAILED"
    })
    void twiliosWordsAreUnderstood(String status, String code, Progress progress) {
        twilio.deliver(Texts.text());
        assertThat(fake.report(fake.messages().get(0).sid(), status, code)).isEqualTo(204);
        assertThat(bank.told).singleElement().isInstanceOfSatisfying(DeliveryReport.class, report -> {
            assertThat(report.progress()).isEqualTo(progress);
            assertThat(report.reason()).isEqualTo(code.isEmpty() ? "" : "code " + code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "received", "a word that Twilio has not invented yet"})
    void aWordThatSaysNothingChangesNothing(String status) {
        twilio.deliver(Texts.text());
        assertThat(fake.report(fake.messages().get(0).sid(), status, "")).isEqualTo(204);
        assertThat(bank.told).isEmpty();
    }

    @Test
    void anUnknownCodeIsReportedOnceAndTriedAgain() {
        try (Logged logged = Logged.by(TwilioWebhooks.class)) {
            twilio.deliver(Texts.text());
            for (int i = 0; i < 9; i++) {
                fake.report(fake.messages().get(0).sid(), "failed", "29999");
            }
            assertThat(logged.lines()).singleElement().asString().contains("29999", "does not know");
            fake.report(fake.messages().get(0).sid(), "failed", "29999");
            assertThat(logged.lines()).hasSize(2).last().asString().contains("10 times");
        }
        assertThat(bank.told).hasSize(10);
    }

    @Test
    void whatTheBankCannotTakeNowIsAskedForAgain() {
        bank.broken = true;
        twilio.deliver(Texts.text());
        assertThat(fake.report(fake.messages().get(0).sid(), "delivered", "")).isEqualTo(503);
        assertThat(text("BAL", "")).isEqualTo(503);
        bank.broken = false;
        assertThat(fake.report(fake.messages().get(0).sid(), "delivered", "")).isEqualTo(204);
        assertThat(bank.told).hasSize(1);
    }

    @Test
    void aCustomersTextReachesTheBank() {
        assertThat(text("bal", "")).isEqualTo(200);
        assertThat(bank.told).containsExactly(new InboundMessage("SM1", Texts.PHONE, "bal"));
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP, false",
        "basta, STOP, false",
        "basta, stop, false",
        "START, START, true",
        "STOP, Start, true"
    })
    void whatTwilioHasDealtWithIsConsentAndNoCommand(String text, String optOutType, boolean wanted) {
        assertThat(text(text, optOutType)).isEqualTo(200);
        assertThat(bank.told).containsExactly(Texts.PHONE + " wants texts: " + wanted + " by SM1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"END", "UNSTOP", "opt out", ""})
    void whatTwilioHasNotDealtWithIsReadByTheBank(String text) {
        assertThat(text(text, "")).isEqualTo(200);
        assertThat(bank.told).containsExactly(new InboundMessage("SM1", Texts.PHONE, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp:+919876543210", "rcs:+919876543210", "+91 98765-43210", " 919876543210"})
    void theOwnersOfAPhoneAreKnownOnEveryChannel(String from) {
        assertThat(FakeTwilio.text(address.resolve("/text"), "SM1", from, "STOP", "STOP"))
                .isEqualTo(200);
        assertThat(bank.told).containsExactly(Texts.PHONE + " wants texts: false by SM1");
        assertThat(FakeTwilio.text(address.resolve("/text"), "SM2", from, "BAL", ""))
                .isEqualTo(200);
        assertThat(bank.told).last().isEqualTo(new InboundMessage("SM2", Texts.PHONE, "BAL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messenger:12345", "BANKS", "12345", "\uD83D\uDE00"})
    void whoHasNoPhoneNumberIsNoCustomer(String from) {
        for (String optOutType : List.of("STOP", "START", "")) {
            assertThat(FakeTwilio.text(address.resolve("/text"), "SM1", from, "STOP", optOutType))
                    .isEqualTo(200);
        }
        assertThat(bank.told).isEmpty();
    }

    @Test
    void aCallForHelpThatTwilioHasAnsweredIsNotAnsweredTwice() {
        assertThat(text("HELP", "HELP")).isEqualTo(200);
        assertThat(bank.told).isEmpty();
    }

    @Test
    void whatTwilioDidNotSignIsNotLookedAt() {
        String form = "MessageSid=SM1&From=%2B919876543210&Body=STOP&OptOutType=STOP";
        for (String signature : new String[] {null, "", "RSOYDt4T1cUTdK1PDd93/VVr8B8="}) {
            assertThat(webhooks.text(TwilioCall.ofForm("/text", signature, form))
                            .status())
                    .isEqualTo(403);
            assertThat(webhooks.status(TwilioCall.ofForm("/status?mid=1", signature, form))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(bank.told).isEmpty();
    }

    @Test
    void aReportForAnotherMessageThanWasSignedIsRefused() {
        Message message = Texts.text();
        twilio.deliver(message);
        TwilioCall genuine =
                bank.record(() -> fake.report(fake.messages().get(0).sid(), "delivered", ""));
        TwilioCall forged = new TwilioCall(
                genuine.pathAndQuery()
                        .replace(message.id().toString(), Texts.text().id().toString()),
                genuine.signature().orElse(null),
                genuine.parameters());
        assertThat(webhooks.status(genuine).status()).isEqualTo(204);
        assertThat(webhooks.status(forged).status()).isEqualTo(403);
    }

    @Test
    void whatComesToTheWrongAddressIsTakenForWhatItIs() {
        assertThat(FakeTwilio.text(address.resolve("/status"), "SM1", Texts.PHONE, "STOP", "STOP"))
                .isEqualTo(204);
        MessageId id = Texts.text().id();
        String path = "/text?mid=" + id;
        Map<String, List<String>> parameters = Map.of(
                "MessageSid", List.of("SM2"), "MessageStatus", List.of("sent"), "From", List.of(FakeTwilio.NUMBER));
        assertThat(webhooks.text(new TwilioCall(path, signature(path, parameters), parameters)))
                .isEqualTo(TwilioAnswer.SAY_NOTHING);
        assertThat(bank.told)
                .containsExactly(
                        Texts.PHONE + " wants texts: false by SM1", DeliveryReport.of(id, "SM2", Progress.SENT, ""));
    }

    @Test
    void whatTheBankWillNeverTakeIsNotAskedForAgain() {
        bank.broken = true;
        bank.failure = new IllegalArgumentException("The provider's id of the message has 300 characters.");
        assertThat(text("BAL", "")).isEqualTo(400);
    }

    @Test
    void aStatusThatIsNotKnownIsReportedAndNotRepeated() {
        try (Logged logged = Logged.by(TwilioWebhooks.class)) {
            twilio.deliver(Texts.text());
            String sid = fake.messages().get(0).sid();
            assertThat(fake.report(sid, "teleported", "")).isEqualTo(204);
            assertThat(fake.report(sid, "teleported", "")).isEqualTo(204);
            assertThat(fake.report(sid, "received", "")).isEqualTo(204);
            assertThat(logged.lines()).singleElement().asString().contains("status that this version does not know");
        }
        assertThat(bank.told).isEmpty();
    }

    private int text(String text, String optOutType) {
        return FakeTwilio.text(address.resolve("/text"), "SM1", Texts.PHONE, text, optOutType);
    }

    private String signature(String path, Map<String, List<String>> parameters) {
        return FakeTwilio.signature(address + path, parameters);
    }

    private void answer(HttpExchange exchange, Function<TwilioCall, TwilioAnswer> webhook) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        TwilioCall call = TwilioCall.ofForm(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("X-Twilio-Signature"),
                form);
        bank.last = call;
        TwilioAnswer answer = webhook.apply(call);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
