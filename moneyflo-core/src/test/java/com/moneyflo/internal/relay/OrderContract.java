package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.NotificationSettings;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.RecordingNotifier;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay tells what happens on one account in its order. No account waits for another. Quiet hours are quiet. */
abstract class OrderContract extends RelayFixture {

    OrderContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aChainStopsAtTheFirstThatIsNotTakenAndNothingOvertakesIt() {
        RecordingNotifier notifier = OutcomesContract.answering(
                sent(), new Delivery.RetryLater(Duration.ofSeconds(30), "busy"), sent(), sent(), sent());
        Relay relay = relay(notifier);
        Account account = account();
        credit(account, "1.00");
        credit(account, "2.00");
        credit(account, "3.00");
        drain(relay);
        assertThat(states().get(0)).isEqualTo("SENT");
        assertThat(notifier.messages()).hasSize(2);
        clock.advance(Duration.ofSeconds(10));
        credit(account, "4.00");
        drain(relay);
        assertThat(notifier.messages()).hasSize(2);
        clock.advance(Duration.ofMinutes(1));
        drain(relay);
        assertThat(states()).containsOnly("SENT");
        assertThat(amounts(notifier)).containsExactly("1.00", "2.00", "2.00", "3.00", "4.00");
    }

    /** The clock goes back, or a batch read it before one that locked the account earlier. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT1H", "P365D"})
    void entriesAreToldInTheirOrderThoughTheClockWentBack(Duration back) {
        RecordingNotifier notifier = OutcomesContract.answering(
                sent(), new Delivery.RetryLater(Duration.ofSeconds(30), "busy"), sent(), sent(), sent());
        Account account = account();
        credit(account, "1.00");
        clock.advance(back.negated());
        credit(account, "2.00");
        credit(account, "3.00");
        Relay relay = relay(notifier);
        drain(relay);
        clock.advance(back.plusMinutes(1));
        drain(relay);
        assertThat(amounts(notifier)).containsExactly("1.00", "2.00", "2.00", "3.00");
    }

    @Test
    void whatIsUrgentIsAnOrderOfItsOwn() {
        RecordingNotifier notifier =
                OutcomesContract.answering(new Delivery.RetryLater(Duration.ofHours(1), "busy"), sent());
        Relay relay = relay(notifier);
        Account account = account();
        credit(account, "1.00");
        drain(relay);
        code(owner(account));
        drain(relay);
        assertThat(notifier.messages().get(1).kind().isUrgent()).isTrue();
        assertThat(states()).containsExactlyInAnyOrder("LATER", "SENT");
    }

    @Test
    void whatIsUrgentGoesFirst() {
        RecordingNotifier notifier = new RecordingNotifier();
        Account account = account();
        credit(account, "1.00");
        code(owner(account));
        drain(relay(notifier));
        assertThat(notifier.messages())
                .extracting(message -> message.kind().isUrgent())
                .containsExactly(true, false);
    }

    @Test
    void oneAccountWithMuchToTellHoldsUpNoOther() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay relay = relay(notifier);
        Account busy = account();
        Account other = account();
        IntStream.range(0, 600).forEach(i -> credit(busy, "1.00"));
        credit(other, "2.00");
        relay.round();
        assertThat(amounts(notifier)).contains("2.00").hasSize(21);
    }

    @Test
    void whatTwoRelaysSeeAtOnceOneOfThemClaims() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay one = relay(notifier);
        Relay other = relay(notifier);
        Account account = account();
        credit(account, "1.00");
        credit(account, "2.00");
        List<AccountBatch> claimed = one.claim();
        credit(account, "3.00");
        drain(other);
        assertThat(notifier.messages()).isEmpty();
        one.send(claimed);
        drain(other);
        assertThat(amounts(notifier)).containsExactly("1.00", "2.00", "3.00");
    }

    @Test
    void inQuietHoursWhatIsNotUrgentWaitsForTheirEndInItsOrder() {
        RecordingNotifier notifier = new RecordingNotifier();
        Relay relay = relay(notifier, NoticeOptions.stock());
        Account account = account();
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withSecond(0)
                .withNano(0);
        bank.notificationSettings(owner(account), NotificationSettings.on().quiet(now.minusHours(1), now.plusHours(2)));
        credit(account, "1.00");
        drain(relay);
        clock.advance(Duration.ofHours(1));
        credit(account, "2.00");
        code(owner(account));
        drain(relay);
        assertThat(notifier.messages())
                .extracting(message -> message.kind().isUrgent())
                .containsExactly(true);
        assertThat(rows("SELECT state FROM mf_notice WHERE urgency = 1")).containsExactly("LATER", "LATER");
        clock.advance(Duration.ofMinutes(61));
        credit(account, "3.00");
        drain(relay);
        assertThat(amounts(notifier).subList(1, 4)).containsExactly("1.00", "2.00", "3.00");
    }

    /**
     * Two relays take turns at random, some steps of one between those of the other. The order holds for any answer of
     * the provider.
     */
    @Test
    void orderHoldsForAnyAnswerAndAnySender() {
        Random random = new Random(7);
        List<Message> taken = new ArrayList<>();
        RecordingNotifier notifier = new RecordingNotifier(message -> {
            int dice = random.nextInt(10);
            if (dice == 0) {
                return new Delivery.RetryLater("busy");
            }
            taken.add(message);
            return dice == 1 ? new Delivery.RefusedText("odd") : sent();
        });
        List<Relay> relays = List.of(relay(notifier), relay(notifier));
        List<Account> accounts = IntStream.range(0, 5).mapToObj(i -> account()).toList();
        int[] amount = new int[accounts.size()];
        for (int i = 0; i < 150; i++) {
            int chosen = random.nextInt(accounts.size());
            amount[chosen]++;
            credit(accounts.get(chosen), amount[chosen] + ".00");
            clock.advance(Duration.ofMillis(random.nextInt(2_000)));
            Relay relay = relays.get(random.nextInt(2));
            if (random.nextInt(3) == 0) {
                List<AccountBatch> held = relay.claim();
                relays.get(random.nextInt(2)).round();
                relay.send(held);
            }
        }
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofSeconds(45));
            drain(relays.get(i % 2));
        }
        for (int i = 0; i < accounts.size(); i++) {
            String phone =
                    bank.customer(owner(accounts.get(i))).phone().orElseThrow().value();
            List<String> told = taken.stream()
                    .filter(message -> message.to().equals(phone))
                    .map(OrderContract::amount)
                    .toList();
            assertThat(told)
                    .isEqualTo(IntStream.rangeClosed(1, amount[i])
                            .mapToObj(n -> n + ".00")
                            .toList());
        }
    }

    private static List<String> amounts(RecordingNotifier notifier) {
        return notifier.messages().stream().map(OrderContract::amount).toList();
    }

    /** Of the first amount told: {@code INR 5.00 credited …}. */
    private static String amount(Message message) {
        return message.text().split(" ", -1)[1];
    }
}
