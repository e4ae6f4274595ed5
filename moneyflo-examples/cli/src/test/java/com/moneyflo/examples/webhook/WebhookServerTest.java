package com.moneyflo.examples.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.twilio.TwilioNotifier;
import com.moneyflo.twilio.TwilioWebhooks;
import com.moneyflo.twilio.testing.FakeMessage;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank that texts by way of a stand-in for Twilio, which calls back. */
class WebhookServerTest {

    private static final String PHONE = "+910000000001";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeTwilio fake = FakeTwilio.start();
    private WebhookServer server;
    private TwilioNotifier twilio;
    private JdbcBank bank;
    private Account salary;

    @BeforeEach
    void open() throws Exception {
        server = WebhookServer.bound(new InetSocketAddress("localhost", 0));
        twilio = fake.notifier().statusCallback(at(WebhookServer.STATUS_PATH)).build();
        bank = JdbcBank.builder("jdbc:h2:mem:" + UUID.randomUUID())
                .notifier(twilio)
                .inboundMessages(true)
                .open();
        server.start(new TwilioWebhooks(at(""), bank.inbound(), FakeTwilio.TOKEN));
        salary = bank.openAccount(
                bank.register(NewCustomer.named("Asha", "Rao").phone(PHONE).notificationsEnabled(true))
                        .id(),
                "INR");
        assertThat(bank.notices().awaitSettled(PATIENCE)).isTrue();
    }

    @AfterEach
    void close() {
        bank.close();
        server.close();
        twilio.close();
        fake.close();
    }

    @Test
    void whatTwilioReportsIsSeenByOperators() {
        assertThat(bank.notices().counts().of(NoticeState.SENT)).isEqualTo(1);

        assertThat(fake.reportAll()).containsExactly(204, 204, 204);

        assertThat(bank.notices().counts().of(NoticeState.DELIVERED)).isEqualTo(1);
        assertThat(bank.notices().counts().of(NoticeState.SENT)).isZero();
    }

    @Test
    void aTextThatFailedIsSeenToo() {
        assertThat(fake.report(fake.messages().get(0).sid(), "undelivered", "30006"))
                .isEqualTo(204);

        assertThat(bank.notices().newestFirst(NoticeState.FAILED))
                .singleElement()
                .satisfies(notice -> assertThat(notice.reason().orElseThrow()).contains("30006"));
    }

    @Test
    void whoAsksForHisBalanceIsAnsweredOnce() {
        salary.deposit(Money.of("INR", "2500.00"));
        String sid = "SM" + "1".repeat(32);

        assertThat(FakeTwilio.text(at(WebhookServer.TEXT_PATH), sid, PHONE, "bal", ""))
                .isEqualTo(200);
        assertThat(FakeTwilio.text(at(WebhookServer.TEXT_PATH), sid, PHONE, "bal", ""))
                .isEqualTo(200);

        assertThat(bank.notices().awaitSettled(PATIENCE)).isTrue();
        assertThat(fake.messages())
                .hasSize(3)
                .extracting(FakeMessage::body)
                .filteredOn(body -> body.contains("INR 2,500.00") && !body.contains("credited"))
                .singleElement()
                .asString()
                .doesNotContain(salary.number().toString());
    }

    @Test
    void stopIsObeyed() {
        assertThat(FakeTwilio.text(at(WebhookServer.TEXT_PATH), "SM" + "2".repeat(32), PHONE, "STOP", "STOP"))
                .isEqualTo(200);

        salary.deposit(Money.of("INR", "2500.00"));

        assertThat(bank.notices().awaitSettled(PATIENCE)).isTrue();
        assertThat(fake.messages()).hasSize(1);
    }

    @Test
    void whatIsNotTwiliosChangesNothing() throws Exception {
        URI status = at(WebhookServer.STATUS_PATH);

        assertThat(answer(status, "POST", form("MessageStatus=delivered"))).isEqualTo(403);
        assertThat(answer(status, "POST", form("MessageStatus=%zz"))).isEqualTo(400);
        assertThat(answer(status, "POST", form("Body=" + "a".repeat(64 * 1024))))
                .isEqualTo(413);
        assertThat(answer(status, "GET", BodyPublishers.noBody())).isEqualTo(403);
        for (String method : List.of("HEAD", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            assertThat(answer(status, method, BodyPublishers.noBody())).isEqualTo(405);
        }
        assertThat(answer(at("/"), "POST", form("a=b"))).isEqualTo(404);
        assertThat(answer(at("/twilio/status/more"), "POST", form("a=b"))).isEqualTo(404);
        assertThat(bank.notices().counts().of(NoticeState.SENT)).isEqualTo(1);
    }

    @Test
    void aStopByGetIsObeyed() throws Exception {
        URI stop = at(WebhookServer.TEXT_PATH + "?x=%25&MessageSid=SM3&From=%2B910000000001&Body=STOP");

        assertThat(answer(stop, "GET", BodyPublishers.noBody(), FakeTwilio.signature(stop.toString(), Map.of())))
                .isEqualTo(200);

        assertThat(bank.customer(salary.state().customer().orElseThrow()).notificationsEnabled())
                .isFalse();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static BodyPublisher form(String body) {
        return BodyPublishers.ofString(body);
    }

    private static int answer(URI uri, String method, BodyPublisher body) throws Exception {
        return answer(uri, method, body, "none");
    }

    private static int answer(URI uri, String method, BodyPublisher body, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .method(method, body)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
