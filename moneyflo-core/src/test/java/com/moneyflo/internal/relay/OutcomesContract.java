package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.CustomerId;
import com.moneyflo.NotificationSettings;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.NoticeMetrics;
import com.moneyflo.notify.RecordingNotifier;
import com.moneyflo.notify.Template;
import com.moneyflo.notify.Templates;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The state of a notice after each answer, and of those that the relay does not send. */
abstract class OutcomesContract extends RelayFixture {

    OutcomesContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aTextThatIsTakenIsSentOnceAndLeavesNoTrail() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay relay = relay(notifier);
        credit(account(), "5.00");
        drain(relay);
        drain(relay);
        assertThat(texts(notifier))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("INR 5.00 credited"));
        assertThat(states()).containsExactly("SENT");
        assertThat(rows("SELECT provider_id FROM mf_notice")).first().asString().startsWith("recorded-");
        assertThat(trail()).isEmpty();
    }

    @Test
    void oneThatWasSurelyNotSentIsTriedAgainNotBeforeTheProviderSaid() {
        RecordingNotifier notifier = answering(new Delivery.RetryLater(Duration.ofMinutes(10), "20429"), sent());
        Relay relay = relay(notifier);
        credit(account(), "5.00");
        drain(relay);
        clock.advance(Duration.ofMinutes(9));
        drain(relay);
        assertThat(states()).containsExactly("LATER");
        clock.advance(Duration.ofMinutes(2));
        drain(relay);
        assertThat(states()).containsExactly("SENT");
        assertThat(notifier.messages().stream().map(Message::id).distinct()).hasSize(1);
        assertThat(rows("SELECT attempts FROM mf_notice")).containsExactly("2");
        assertThat(trail()).containsExactly("retry later: 20429");
    }

    @Test
    void oneThatWouldBeTriedAgainTooLateExpires() {
        RecordingNotifier notifier = answering(new Delivery.RetryLater(Duration.ofDays(2), "20429"));
        credit(account(), "5.00");
        drain(relay(notifier));
        assertThat(states()).containsExactly("EXPIRED");
    }

    @Test
    void aRefusedNumberGetsNothingMoreUntilItIsAnother() {
        RecordingNotifier notifier = answering(new Delivery.RefusedNumber(false, "21614"), sent());
        Relay relay = relay(notifier);
        Account account = account();
        credit(account, "5.00");
        credit(account, "6.00");
        drain(relay);
        assertThat(states()).containsExactly("FAILED", "SUPPRESSED");
        assertThat(notifier.messages()).hasSize(1);
        code(owner(account));
        drain(relay);
        assertThat(notifier.messages()).hasSize(1);
        bank.changePhone(owner(account), "+919999999999");
        credit(account, "7.00");
        drain(relay);
        assertThat(notifier.messages()).hasSize(2);
    }

    @Test
    void whoOptsOutAtTheProviderIsNotToldOfHisAccountsAnyMore() {
        RecordingNotifier notifier = answering(new Delivery.RefusedNumber(true, "21610"));
        Account account = account();
        credit(account, "5.00");
        drain(relay(notifier));
        assertThat(bank.notificationSettings(owner(account)).enabled()).isFalse();
        credit(account, "6.00");
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void whatIsSaidOfANumberIsNotHeldAgainstTheNextOne() {
        Account account = account();
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            bank.changePhone(owner(account), "+919999999998");
            return new Delivery.RefusedNumber(true, "21614");
        });
        credit(account, "5.00");
        drain(relay(notifier));
        assertThat(bank.notificationSettings(owner(account)).enabled()).isTrue();
        RecordingNotifier taking = new RecordingNotifier();
        credit(account, "6.00");
        drain(relay(taking));
        assertThat(taking.messages()).hasSize(1);
    }

    @Test
    void aRefusedTextFailsAndTheNextOneGoes() {
        RecordingNotifier notifier = answering(new Delivery.RefusedText("30007"), sent());
        Account account = account();
        credit(account, "5.00");
        credit(account, "6.00");
        drain(relay(notifier));
        assertThat(states()).containsExactly("FAILED", "SENT");
        assertThat(trail()).containsExactly("refused text: 30007");
    }

    @Test
    void aChannelThatIsDownCountsAsNoAttempt() {
        RecordingNotifier notifier = answering(new Delivery.ChannelDown("20003"), sent());
        Relay relay = relay(notifier);
        credit(account(), "5.00");
        drain(relay);
        assertThat(states()).containsExactly("LATER");
        assertThat(rows("SELECT attempts FROM mf_notice")).containsExactly("0");
        clock.advance(Duration.ofSeconds(2));
        drain(relay);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whatANotifierThrowsIsDoubt() {
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            throw new IllegalStateException(message.text());
        });
        credit(account(), "5.00");
        drain(relay(notifier));
        assertThat(states()).containsExactly("IN_DOUBT");
        assertThat(trail()).containsExactly("in doubt: threw IllegalStateException");
    }

    @Test
    void consentThatIsWithdrawnBeforeItIsSentSuppressesIt() {
        RecordingNotifier notifier = new RecordingNotifier();
        Account account = account();
        credit(account, "5.00");
        CustomerId owner = owner(account);
        bank.notificationSettings(owner, bank.notificationSettings(owner).off());
        code(owner);
        drain(relay(notifier));
        assertThat(texts(notifier)).containsExactly("123456 is your code. Tell nobody, not even us.");
        assertThat(states()).containsExactlyInAnyOrder("SENT", "SUPPRESSED");
        assertThat(trail()).containsExactly("suppressed: notices are off");
    }

    @Test
    void whatIsOfNoUseAnyMoreExpires() {
        RecordingNotifier notifier = new RecordingNotifier();
        credit(account(), "5.00");
        clock.advance(Duration.ofHours(24));
        drain(relay(notifier));
        assertThat(notifier.messages()).isEmpty();
        assertThat(states()).containsExactly("EXPIRED");
    }

    @Test
    void aTextIsInTheWordsOfTheBankAndTheLanguageOfTheCustomer() {
        RecordingNotifier notifier = new RecordingNotifier();
        Account account = account();
        bank.notificationSettings(owner(account), NotificationSettings.on().in(Locale.forLanguageTag("hi-IN")));
        credit(account, "5.00");
        Templates own =
                Templates.stock().with(Template.of(NoticeKind.CREDITED, Locale.forLanguageTag("hi"), "जमा {amount}"));
        drain(relay(notifier, NoticeOptions.stock().templates(own)));
        assertThat(texts(notifier)).containsExactly("जमा INR 5.00");
    }

    @Test
    void aHostIsToldHowItGoes() {
        List<String> told = new ArrayList<>();
        NoticeMetrics metrics = new NoticeMetrics() {
            @Override
            public void happened(Channel channel, NoticeKind kind, Event event) {
                told.add(kind + " " + event);
            }

            @Override
            public void backlog(Channel channel, Backlog backlog) {
                told.add(backlog.pending() + " " + backlog.oldest() + " " + backlog.inDoubt() + " " + backlog.failed());
            }
        };
        RecordingNotifier notifier = answering(sent(), new Delivery.InDoubt("timeout"));
        Relay relay = relay(notifier, NoticeOptions.stock().metrics(metrics));
        credit(account(), "5.00");
        clock.advance(Duration.ofSeconds(3));
        relay.round();
        credit(account(), "6.00");
        clock.advance(Duration.ofSeconds(10));
        relay.round();
        clock.advance(Duration.ofSeconds(10));
        relay.round();
        assertThat(told)
                .containsExactly("1 PT3S 0 0", "CREDITED SENT", "1 PT10S 0 0", "CREDITED IN_DOUBT", "0 PT0S 1 0");
    }

    /** Answers one after the other. */
    static RecordingNotifier answering(Delivery... deliveries) {
        Queue<Delivery> queue = new ArrayDeque<>(List.of(deliveries));
        return new RecordingNotifier(message -> queue.remove());
    }
}
