package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.CustomerId;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.jdbc.Texted;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.NoticeMetrics;
import com.moneyflo.notify.Notifier;
import com.moneyflo.notify.RecordingNotifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With threads: many at once, several relays, a bank that is closed. */
@Timeout(60)
abstract class LiveContract extends RelayFixture {

    LiveContract(TestDatabase database) {
        super(database);
    }

    /** Notes what came, by number, and lets a test wait for it. */
    private static final class Phones implements Notifier {
        final Map<String, List<String>> texts = new ConcurrentHashMap<>();
        final Semaphore arrived = new Semaphore(0);

        @Override
        public Delivery deliver(Message message) {
            texts.computeIfAbsent(message.to(), phone -> new ArrayList<>()).add(message.text());
            arrived.release();
            return sent();
        }

        void await(int count) throws InterruptedException {
            assertThat(arrived.tryAcquire(count, 40, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void twoRelaysWithManyThreadsSendEachTextOnceAndInOrder() throws Exception {
        Phones phones = new Phones();
        List<Account> accounts = Stream.generate(this::account).limit(8).toList();
        try (Relay one = Texted.started(bank, phones, NoticeOptions.stock(), clock);
                Relay other = Texted.started(
                        bank, phones, NoticeOptions.stock().pollInterval(Duration.ofMillis(20)), clock)) {
            for (int i = 1; i <= 25; i++) {
                for (Account account : accounts) {
                    credit(account, i + ".00");
                }
                one.nudge();
                other.nudge();
            }
            phones.await(200);
        }
        assertThat(states()).hasSize(200).containsOnly("SENT");
        for (Account account : accounts) {
            assertThat(phones.texts.get(
                            bank.customer(owner(account)).phone().orElseThrow().value()))
                    .extracting(text -> text.split(" ", -1)[1])
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                            .mapToObj(i -> i + ".00")
                            .toList());
        }
    }

    @Test
    void aSlowProviderDoesNotHoldUpWhatIsUrgentAndClosingGivesBackWhatWaits() throws Exception {
        CountDownLatch slow = new CountDownLatch(7);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch code = new CountDownLatch(1);
        Notifier notifier = message -> {
            if (message.kind().isUrgent()) {
                code.countDown();
                return sent();
            }
            slow.countDown();
            return awaited(go) ? sent() : new Delivery.InDoubt("never");
        };
        Stream.generate(this::account).limit(20).toList().forEach(account -> credit(account, "1.00"));
        CustomerId customer = customer();
        Relay relay = Texted.started(bank, notifier, NoticeOptions.stock().maxInFlight(8), clock);
        relay.nudge();
        assertThat(slow.await(20, TimeUnit.SECONDS)).isTrue();
        code(customer);
        assertThat(code.await(20, TimeUnit.SECONDS)).isTrue();
        Thread closing = new Thread(relay::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        closing.join();
        relay.close();
        assertThat(states()).hasSize(21).containsOnly("SENT", "PENDING").contains("PENDING");
        assertThat(states().stream().filter("SENT"::equals)).hasSizeGreaterThanOrEqualTo(8);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void senderWhoHangsIsReplacedAndItsTextIsInDoubt() throws Exception {
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch later = new CountDownLatch(3);
        Notifier notifier = message -> {
            if (message.text().startsWith("INR 1.00")) {
                hung.countDown();
                return awaited(never) ? sent() : new Delivery.InDoubt("never");
            }
            later.countDown();
            return sent();
        };
        List<Account> accounts = Stream.generate(this::account).limit(4).toList();
        credit(accounts.get(0), "1.00");
        try (Relay relay = Texted.started(
                bank, notifier, NoticeOptions.stock().maxInFlight(2).pollInterval(Duration.ofMillis(10)), clock)) {
            assertThat(hung.await(20, TimeUnit.SECONDS)).isTrue();
            // Past the time to hand over, not past the lease.
            clock.advance(Duration.ofSeconds(54));
            accounts.subList(1, 4).forEach(account -> credit(account, "2.00"));
            relay.nudge();
            assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
            never.countDown();
        }
        assertThat(states()).hasSize(4);
        assertThat(trail()).contains("in doubt: no answer in time");
    }

    @Test
    void threeLinesTextTheCustomersOfABank() throws Exception {
        Phones phones = new Phones();
        try (JdbcBank own =
                JdbcBank.builder(database.freshUrl()).notifier(phones).open()) {
            CustomerId ravi = own.register(NewCustomer.named("Ravi", "Das")
                            .phone("+919876543211")
                            .notificationsEnabled(true))
                    .id();
            own.openAccount(ravi, "INR").deposit(Money.of("INR", "2500.00"));
            phones.await(2);
            assertThat(phones.texts.get("+919876543211"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("INR 2,500.00 credited to your account XX");
        }
    }

    @Test
    void whatBecameOfATextMayBeToldAfterItIsWrittenDownButBeforeTheBankIsClosed() throws Exception {
        CountDownLatch tell = new CountDownLatch(1);
        List<NoticeMetrics.Event> told = new CopyOnWriteArrayList<>();
        NoticeMetrics late = new NoticeMetrics() {
            @Override
            public void happened(Channel channel, NoticeKind kind, Event event) {
                awaitQuietly(tell);
                told.add(event);
            }
        };
        JdbcBank own = JdbcBank.builder(database.freshUrl())
                .notifier(new Phones())
                .notices(NoticeOptions.stock().metrics(late))
                .open();
        Thread closer = new Thread(own::close);
        try (own) {
            own.openAccount(
                    own.register(NewCustomer.named("Ravi", "Das")
                                    .phone("+919876543211")
                                    .notificationsEnabled(true))
                            .id(),
                    "INR");
            assertThat(own.notices().awaitSettled(Duration.ofSeconds(40))).isTrue();
            assertThat(told).isEmpty();
            closer.start();
            while (closer.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            tell.countDown();
            closer.join();
            assertThat(told).containsExactly(NoticeMetrics.Event.SENT);
        } finally {
            tell.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBankWithoutANotifierKeepsItsNotices() {
        credit(account(), "1.00");
        assertThat(Texted.of(bank)).isNull();
        assertThat(states()).containsExactly("PENDING");
    }

    @Test
    void onlyAHandMovesARelayByHand() {
        RecordingNotifier notifier = new RecordingNotifier();
        try (JdbcBank own = Texted.byHand(
                        JdbcBank.builder(TestDatabase.H2.freshUrl()).notifier(notifier))
                .open()) {
            own.openAccount(
                    own.register(NewCustomer.named("Ravi", "Das")
                                    .phone("+919876543211")
                                    .notificationsEnabled(true))
                            .id(),
                    "INR");
            assertThat(notifier.messages()).isEmpty();
            assertThat(Texted.of(own).round()).isEqualTo(1);
            assertThat(notifier.messages()).hasSize(1);
        }
    }
}
