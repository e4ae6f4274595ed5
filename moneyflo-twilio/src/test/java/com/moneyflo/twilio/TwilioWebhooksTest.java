package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.DeliveryReport.Progress;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundText;
import com.moneyflo.notify.Message;
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
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final Bank bank = new Bank();
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
                        new DeliveryReport(message.id(), sid, Progress.TAKEN, ""),
                        new DeliveryReport(message.id(), sid, Progress.SENT, ""),
                        new DeliveryReport(message.id(), sid, Progress.DELIVERED, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, '', TAKEN",
        "scheduled, '', TAKEN",
        "sending, '', TAKEN",
        "sent, '', SENT",
        "delivered, '', DELIVERED",
        "read, '', DELIVERED",
        "undelivered, 30001, FAILED_FOR_NOW",
        "undelivered, 30003, FAILED_FOR_NOW",
        "undelivered, 30008, FAILED_FOR_NOW",
        "failed, 30036, FAILED_FOR_NOW",
        "failed, 30500, FAILED_FOR_NOW",
        "undelivered, 30005, NUMBER_REFUSED",
        "undelivered, 30006, NUMBER_REFUSED",
        "failed, 30007, FAILED",
        "failed, '', FAILED",
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
    void whoHasOptedOutAtTwilioWantsNoMoreHere() {
        twilio.deliver(Texts.text());
        fake.report(fake.messages().get(0).sid(), "failed", "21610");
        assertThat(bank.told).hasSize(2).last().isEqualTo(Texts.PHONE + " wants texts: false");
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
        assertThat(bank.told).containsExactly(new InboundText("SM1", Texts.PHONE, "bal"));
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP, false",
        "basta, STOP, false",
        "START, START, true",
        "' end ', '', false",
        "Cancel, '', false",
        "UNSTOP, '', true"
    })
    void whatTwilioHasDealtWithIsConsentAndNoCommand(String text, String optOutType, boolean wanted) {
        assertThat(text(text, optOutType)).isEqualTo(200);
        assertThat(bank.told).containsExactly(Texts.PHONE + " wants texts: " + wanted);
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
                genuine.signature(),
                genuine.parameters());
        assertThat(webhooks.status(genuine).status()).isEqualTo(204);
        assertThat(webhooks.status(forged).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/status?mid=", "/status?mid=not-ours", "/status?other=1"})
    void aReportOfAMessageThatIsNotOursChangesNothing(String path) {
        Map<String, List<String>> parameters = Map.of("MessageSid", List.of("SM1"), "MessageStatus", List.of("sent"));
        assertThat(signed(path, parameters).status()).isEqualTo(204);
        assertThat(bank.told).isEmpty();
    }

    @Test
    void anAddressBehindAProxyIsTheOneThatTwilioWasGiven() {
        TwilioWebhooks behind = new TwilioWebhooks(URI.create("https://bank.example/hooks/"), bank, "12345");
        // HMAC-SHA1 of https://bank.example/hooks/textBodyBALFrom+919876543210MessageSidSM1, by OpenSSL.
        TwilioCall call = TwilioCall.ofForm(
                "/text", "I7opQnkenohZuZ44PHMBKG7ZBbs=", "MessageSid=SM1&From=%2B919876543210&Body=BAL");
        assertThat(behind.text(call)).isEqualTo(TwilioAnswer.SAY_NOTHING);
    }

    @Test
    void aSetUpThatCannotCheckIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TwilioWebhooks(address, bank));
        assertThatIllegalArgumentException().isThrownBy(() -> new TwilioWebhooks(address, bank, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwilioWebhooks(URI.create("http://bank.example"), bank, "12345"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwilioWebhooks.fromEnvironment(address, bank, Map.of()))
                .withMessage("TWILIO_AUTH_TOKEN is missing.");
    }

    @Test
    void nothingSecretOrPersonalIsInATextForm() {
        TwilioCall call = TwilioCall.ofForm("/text?a=9876543210", "sig", "From=%2B919876543210&Body=BAL");
        TwilioNotifierTest.assertTellsNothing(call);
        TwilioNotifierTest.assertTellsNothing(webhooks);
    }

    private int text(String text, String optOutType) {
        return FakeTwilio.text(address.resolve("/text"), "SM1", Texts.PHONE, text, optOutType);
    }

    private TwilioAnswer signed(String path, Map<String, List<String>> parameters) {
        return webhooks.status(new TwilioCall(path, FakeTwilio.signature(address + path, parameters), parameters));
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

    /** Keeps what it is told. */
    private static final class Bank implements Inbound {

        private final List<Object> told = new CopyOnWriteArrayList<>();
        private volatile boolean broken;
        private volatile TwilioCall last = new TwilioCall("/", null, Map.of());

        @Override
        public void report(DeliveryReport report) {
            take(report);
        }

        @Override
        public void receive(InboundText text) {
            take(text);
        }

        @Override
        public void consent(String phone, boolean wanted) {
            take(phone + " wants texts: " + wanted);
        }

        private void take(Object what) {
            if (broken) {
                throw new IllegalStateException("The database is away.");
            }
            told.add(what);
        }

        TwilioCall record(Runnable call) {
            call.run();
            return last;
        }
    }
}
