package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.RecordingNotifier;
import com.moneyflo.notify.Trace;
import com.moneyflo.notify.TraceableNotifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The relay does not know whether it sent a notice: its next steps, and that it sends nothing twice. */
abstract class DoubtContract extends RelayFixture {

    DoubtContract(TestDatabase database) {
        super(database);
    }

    /** A provider that never answers a call, and can be asked. */
    private static final class Mute implements TraceableNotifier {
        final List<Message> handed = new ArrayList<>();
        final List<Instant> asked = new ArrayList<>();
        Function<Message, Trace> knows = message -> new Trace.Unknown("asleep");

        @Override
        public Delivery deliver(Message message) {
            handed.add(message);
            return new Delivery.InDoubt("read timed out");
        }

        @Override
        public Trace trace(Message message, Instant since) {
            asked.add(since);
            return knows.apply(message);
        }
    }

    @Test
    void whatTheProviderHasIsSentWithoutBeingSentAgain() {
        Mute mute = new Mute();
        mute.knows = message -> new Trace.Taken(List.of("SM1"));
        Relay relay = relay(mute);
        credit(account(), "5.00");
        Instant handed = clock.instant();
        drain(relay);
        assertThat(states()).containsExactly("IN_DOUBT");
        assertThat(mute.asked).isEmpty();
        clock.advance(GRACE);
        drain(relay);
        assertThat(states()).containsExactly("SENT");
        assertThat(rows("SELECT provider_id FROM mf_notice")).containsExactly("SM1");
        assertThat(mute.asked).containsExactly(handed);
        assertThat(mute.handed).hasSize(1);
        assertThat(trail()).containsExactly("in doubt: read timed out", "traced: ");
    }

    @Test
    void whatTheProviderHasNotIsSentAgain() {
        Mute mute = new Mute();
        mute.knows = message -> new Trace.NotTaken();
        Relay relay = relay(mute);
        credit(account(), "5.00");
        drain(relay);
        clock.advance(GRACE);
        drain(relay);
        drain(relay);
        assertThat(mute.handed).hasSize(2);
        assertThat(states()).containsExactly("IN_DOUBT");
    }

    @Test
    void ofTwoTextsThatSayTheSameTheProvidersOneIsNotCountedForBoth() {
        Mute mute = new Mute();
        mute.knows = message -> new Trace.Taken(List.of("SM1"));
        Relay relay = relay(mute);
        Account account = account();
        credit(account, "5.00");
        credit(account, "5.00");
        for (int i = 0; i < 3; i++) {
            drain(relay);
            clock.advance(GRACE);
        }
        drain(relay);
        assertThat(rows("SELECT state FROM mf_notice WHERE provider_id = 'SM1'"))
                .containsExactly("SENT");
        assertThat(states()).containsExactly("SENT", "IN_DOUBT");
        assertThat(mute.handed.size()).isGreaterThan(2);
    }

    @Test
    void ofTwoInDoubtThatSayTheSameTheOlderHasTheProvidersNameAndTheOtherIsSent() {
        Mute mute = new Mute();
        Account account = account();
        credit(account, "5.00");
        account.withdraw(Money.of("INR", "5.00"));
        credit(account, "5.00");
        relay(mute).claim();
        mute.knows = message ->
                message.kind() == NoticeKind.CREDITED ? new Trace.Taken(List.of("SM1")) : new Trace.NotTaken();
        Relay other = relay(mute);
        clock.advance(BEYOND_A_LEASE);
        other.round();
        clock.advance(GRACE);
        other.round();
        assertThat(rows("SELECT provider_id FROM mf_notice ORDER BY seq")).containsExactly("SM1", null, null);
        assertThat(trail())
                .contains("traced: ")
                .filteredOn("not taken: not taken"::equals)
                .hasSize(2);
        assertThat(mute.handed).isEmpty();
        drain(other);
        assertThat(mute.handed).extracting(Message::kind).containsExactly(NoticeKind.DEBITED);
    }

    @Test
    void aMessageThatMayBeAnOlderTextsIsNoProofThatTheYoungerWasNotTaken() {
        Mute mute = new Mute();
        Account account = account();
        credit(account, "5.00");
        account.withdraw(Money.of("INR", "5.00"));
        credit(account, "5.00");
        Relay relay = relay(mute);
        Instant first = clock.instant();
        Trace[] older = {new Trace.Unknown("asleep")};
        // The provider lists what came since a text was tried: the older one's message is in the older one's list
        // alone.
        mute.knows = message -> {
            boolean debit = message.kind() == NoticeKind.DEBITED;
            boolean isOlder = mute.asked.get(mute.asked.size() - 1).equals(first);
            return isOlder ? older[0] : new Trace.Taken(List.of(debit ? "SM9" : "SM2"));
        };
        for (int i = 0; i < 20; i++) {
            drain(relay);
            clock.advance(GRACE);
        }
        assertThat(mute.handed).hasSize(3);
        assertThat(rows("SELECT state FROM mf_notice ORDER BY seq")).containsExactly("IN_DOUBT", "SENT", "IN_DOUBT");

        older[0] = new Trace.Taken(List.of("SM1", "SM2"));
        for (int i = 0; i < 60; i++) {
            drain(relay);
            clock.advance(GRACE);
        }
        assertThat(mute.handed).hasSize(3);
        assertThat(rows("SELECT provider_id FROM mf_notice ORDER BY seq")).containsExactly("SM1", "SM9", "SM2");
    }

    @Test
    void whileOneThatSaysTheSameIsUnderWayTheProvidersNameMayBeIts() {
        Mute mute = new Mute();
        Account account = account();
        credit(account, "5.00");
        account.withdraw(Money.of("INR", "5.00"));
        credit(account, "5.00");
        relay(mute).claim();
        mute.knows = message -> new Trace.Taken(List.of("SM1"));
        Relay other = relay(mute);
        clock.advance(BEYOND_A_LEASE);
        other.round();
        execute("UPDATE mf_notice SET state = 'SENDING', lease_until = lease_until * 2 WHERE seq = 6");
        clock.advance(GRACE);
        other.round();
        assertThat(trail()).contains("asked in vain: another notice with this text is being sent");
    }

    @Test
    void aProviderThatDoesNotKnowIsAskedLessAndLessOftenAndHoldsNoNoticeUpForLong() {
        Mute mute = new Mute();
        Relay relay = relay(mute);
        Account account = account();
        credit(account, "5.00");
        drain(relay);
        credit(account, "6.00");
        clock.advance(Duration.ofMinutes(4));
        drain(relay);
        assertThat(mute.handed).hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        drain(relay);
        assertThat(mute.handed).hasSize(2);
        for (int i = 0; i < 24 * 12; i++) {
            clock.advance(Duration.ofMinutes(5));
            relay.round();
        }
        assertThat(mute.asked).hasSizeBetween(40, 80);
        assertThat(states()).containsExactly("IN_DOUBT", "IN_DOUBT");
        assertThat(trail().get(trail().size() - 1)).startsWith("left to operators");
    }

    @Test
    void withoutLookupsItIsLeftToOperatorsAndHoldsNoNoticeUpAfterTheGrace() {
        RecordingNotifier notifier = OutcomesContract.answering(new Delivery.InDoubt("timeout"), sent());
        Relay relay = relay(notifier);
        Account account = account();
        credit(account, "5.00");
        drain(relay);
        credit(account, "6.00");
        drain(relay);
        assertThat(notifier.messages()).hasSize(1);
        clock.advance(GRACE);
        drain(relay);
        clock.advance(Duration.ofDays(3));
        drain(relay);
        assertThat(states()).containsExactly("IN_DOUBT", "SENT");
        assertThat(trail()).containsExactly("in doubt: timeout", "left to operators: timeout");
    }

    @Test
    void aCodeInDoubtIsNeverSentAgainEvenIfTheProviderHasItNot() {
        Mute mute = new Mute();
        mute.knows = message -> new Trace.NotTaken();
        Relay relay = relay(mute);
        code(customer());
        drain(relay);
        clock.advance(GRACE);
        drain(relay);
        drain(relay);
        assertThat(mute.handed).hasSize(1);
        assertThat(states()).containsExactly("GIVEN_UP");
    }

    @Test
    void aCodeInDoubtIsGivenUpWhenItIsOfNoUse() {
        RecordingNotifier notifier = OutcomesContract.answering(new Delivery.InDoubt("timeout"));
        Relay relay = relay(notifier);
        code(customer());
        drain(relay);
        clock.advance(GRACE);
        drain(relay);
        assertThat(states()).containsExactly("IN_DOUBT");
        clock.advance(Duration.ofMinutes(5));
        drain(relay);
        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(trail()).containsExactly("in doubt: timeout", "given up: in doubt until it expired");
    }

    @Test
    void whoDiedBetweenSendingAndRecordingLeavesDoubtAndNoSecondText() {
        Mute mute = new Mute();
        Relay dies = relay(mute);
        credit(account(), "5.00");
        dies.claim();
        Relay other = relay(mute);
        drain(other);
        assertThat(states()).containsExactly("SENDING");
        clock.advance(BEYOND_A_LEASE);
        drain(other);
        assertThat(states()).containsExactly("IN_DOUBT");
        mute.knows = message -> new Trace.Taken(List.of("SM1"));
        clock.advance(GRACE);
        drain(other);
        assertThat(states()).containsExactly("SENT");
        assertThat(mute.handed).isEmpty();
        assertThat(trail()).startsWith("in doubt: the lease of its sender expired");
    }

    @Test
    void whoSleepsBeyondHisLeaseBeforeHeSendsDoesNotSend() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay sleeper = relay(notifier);
        Relay other = relay(notifier);
        credit(account(), "5.00");
        List<AccountBatch> claimed = sleeper.claim();
        clock.advance(BEYOND_A_LEASE);
        drain(other);
        sleeper.send(claimed);
        assertThat(notifier.messages()).isEmpty();
        assertThat(states()).containsExactly("IN_DOUBT");
    }

    @Test
    void whoSleepsInTheMarginOfHisLeaseGivesBack() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay sleeper = relay(notifier);
        credit(account(), "5.00");
        List<AccountBatch> claimed = sleeper.claim();
        clock.advance(Duration.ofSeconds(46));
        sleeper.send(claimed);
        assertThat(notifier.messages()).isEmpty();
        assertThat(states()).containsExactly("PENDING");
        assertThat(rows("SELECT attempts FROM mf_notice")).containsExactly("0");
    }

    @Test
    void aMessageSaysUntilWhenItMayBeHandedOver() {
        RecordingNotifier notifier = new RecordingNotifier();
        credit(account(), "5.00");
        drain(relay(notifier));
        assertThat(notifier.messages().get(0).sendBy())
                .isEqualTo(clock.instant().plusSeconds(45));
    }

    @Test
    void anAnswerThatComesBeyondTheLeaseSettlesTheDoubtIfNoRelayHasSentSince() {
        AtomicReference<Relay> other = new AtomicReference<>();
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            clock.advance(BEYOND_A_LEASE);
            other.get().round();
            return new Delivery.Sent("SM1");
        });
        other.set(relay(new RecordingNotifier()));
        credit(account(), "5.00");
        drain(relay(notifier));
        assertThat(states()).containsExactly("SENT");
        assertThat(rows("SELECT provider_id FROM mf_notice")).containsExactly("SM1");
        assertThat(trail()).containsExactly("in doubt: the lease of its sender expired", "answered late: ");
    }

    @Test
    void anAnswerThatComesAfterAnotherRelaySentLosesToItsAnswer() {
        Mute mute = new Mute();
        mute.knows = message -> new Trace.NotTaken();
        AtomicReference<Relay> other = new AtomicReference<>();
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            clock.advance(BEYOND_A_LEASE);
            other.get().round();
            clock.advance(GRACE);
            drain(other.get());
            return new Delivery.RetryLater("late");
        });
        other.set(relay(mute));
        credit(account(), "5.00");
        drain(relay(notifier));
        assertThat(mute.handed).hasSize(1);
        assertThat(states()).containsExactly("IN_DOUBT");
        assertThat(rows("SELECT reason FROM mf_notice")).containsExactly("read timed out");
        assertThat(rows("SELECT attempts FROM mf_notice")).containsExactly("2");
    }

    @Test
    void whatAReportHasSaidByThenStays() {
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            execute("UPDATE mf_notice SET state = 'DELIVERED'");
            return sent();
        });
        credit(account(), "5.00");
        drain(relay(notifier));
        assertThat(states()).containsExactly("DELIVERED");
    }
}
