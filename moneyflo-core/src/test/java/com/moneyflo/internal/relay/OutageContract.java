package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.RecordingNotifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A provider that is down, or takes little: nothing is lost, nothing is late, and the relay overruns no provider. */
abstract class OutageContract extends RelayFixture {

    private static final int TOLD = 300;

    OutageContract(TestDatabase database) {
        super(database);
    }

    /** Down for a while, in one of the ways in which providers are. */
    private final class Provider {
        final AtomicBoolean down = new AtomicBoolean(true);
        final List<Instant> taken = new ArrayList<>();
        final RecordingNotifier notifier;

        Provider(Delivery whileDown) {
            notifier = new RecordingNotifier(message -> {
                if (down.get()) {
                    return whileDown;
                }
                taken.add(clock.instant());
                return sent();
            });
        }

        long codesTaken() {
            return notifier.messages().stream()
                    .filter(message -> message.kind().isOnce())
                    .count();
        }
    }

    @Test
    void aChannelThatIsDownForAnHourLosesNothingAndIsNotOverrunAfterwards() {
        anHourDown(new Delivery.ChannelDown("20003"));
    }

    @Test
    void aProviderThatTakesNothingForAnHourLosesNothingAndIsNotOverrunAfterwards() {
        anHourDown(new Delivery.RetryLater("no connection"));
    }

    private void anHourDown(Delivery whileDown) {
        Provider provider = new Provider(whileDown);
        Relay relay = relay(provider.notifier);
        List<Account> accounts = Stream.generate(this::account).limit(10).toList();
        for (int i = 0; i < TOLD; i++) {
            credit(accounts.get(i % 10), "1.00");
        }
        code(customer());
        rounds(relay, 120, Duration.ofSeconds(30));
        assertThat(provider.notifier.messages()).hasSizeBetween(40, 120);
        provider.down.set(false);
        long codesTried = provider.codesTaken();
        while (provider.taken.isEmpty()) {
            rounds(relay, 1, Duration.ofSeconds(1));
        }
        rounds(relay, 30, Duration.ofMillis(100));
        rounds(relay, 40, Duration.ofSeconds(10));
        assertThat(provider.codesTaken()).isEqualTo(codesTried);
        assertThat(rows("SELECT state FROM mf_notice WHERE kind = 'ONE_TIME_CODE'"))
                .containsExactly("EXPIRED");
        assertThat(rows("SELECT state FROM mf_notice WHERE kind <> 'ONE_TIME_CODE'"))
                .hasSize(TOLD)
                .containsOnly("SENT");
        assertThat(provider.taken).hasSize(TOLD);
        Instant first = provider.taken.get(0);
        assertThat(within(provider.taken, first, Duration.ofSeconds(1))).isLessThanOrEqualTo(33);
        assertThat(within(provider.taken, first, Duration.ofSeconds(2))).isLessThanOrEqualTo(33 + 64);
    }

    private void rounds(Relay relay, int count, Duration each) {
        for (int i = 0; i < count; i++) {
            relay.round();
            clock.advance(each);
        }
    }

    private static long within(List<Instant> taken, Instant first, Duration time) {
        return taken.stream().filter(one -> one.isBefore(first.plus(time))).count();
    }

    @Test
    void whileAChannelIsStoppedNothingIsClaimed() {
        Provider provider = new Provider(new Delivery.ChannelDown("20003"));
        Relay relay = relay(provider.notifier);
        credit(account(), "1.00");
        relay.round();
        credit(account(), "2.00");
        relay.round();
        assertThat(provider.notifier.messages()).hasSize(1);
        assertThat(states()).containsExactly("LATER", "PENDING");
        clock.advance(Duration.ofMillis(1_001));
        assertThat(relay.round()).isEqualTo(1);
    }

    @Test
    void noMoreGoInASecondThanTheHostAllows() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay relay = relay(notifier, NoticeOptions.stock().ratePerSecond(5));
        IntStream.range(0, 20).forEach(i -> credit(account(), "1.00"));
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            drain(relay);
            sent.add(notifier.messages().size());
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(sent).containsExactly(5, 10, 15, 20, 20);
    }

    @Test
    void oneTextASecondIsPossible() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay relay = relay(notifier, NoticeOptions.stock().ratePerSecond(1));
        IntStream.range(0, 3).forEach(i -> credit(account(), "1.00"));
        for (int i = 0; i < 8; i++) {
            relay.round();
            clock.advance(Duration.ofMillis(250));
        }
        assertThat(notifier.messages()).hasSize(2);
    }
}
