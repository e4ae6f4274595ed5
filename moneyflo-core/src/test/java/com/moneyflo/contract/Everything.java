package com.moneyflo.contract;

import static com.moneyflo.contract.Contract.inr;
import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.Bank;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.CustomerId;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.NotificationSettings;
import com.moneyflo.PhoneNumber;
import com.moneyflo.Posting;
import com.moneyflo.Result;
import com.moneyflo.Share;
import com.moneyflo.Statement;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.BankBuilder;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.Notices;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.DeliveryReport.Progress;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.RecordingNotifier;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrderState;
import com.moneyflo.order.StandingOrders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls every verb of a bank once and lets each background job run: what a database, a driver or a pool does not bear
 * shows here.
 */
final class Everything {

    /** Where connections to join come from. */
    interface Source {
        Connection get() throws SQLException;
    }

    private static final String PHONE = "+919876543210";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final TestClock clock = new TestClock();
    private final Watched watched = new Watched();
    private final AtomicBoolean away = new AtomicBoolean();
    private final RecordingNotifier texts = new RecordingNotifier(message -> away.get()
            ? new Delivery.RetryLater(Duration.ofHours(1), "away")
            : new Delivery.Sent("recorded-" + message.id()));
    private final Bank bank;
    private final Notices notices;
    private final Inbound inbound;
    private final StandingOrders standingOrders;
    private final Source source;
    private final Account asha;
    private final Account ravi;

    private Everything(BankBuilder builder, Source source) {
        this.source = source;
        JdbcBank opened = builder.clock(clock)
                .notifier(texts)
                .inboundMessages(true)
                .standingOrders(StandingOrderOptions.in(ZoneOffset.UTC).manual())
                .open();
        this.bank = watched.around(Bank.class, opened);
        this.notices = watched.around(Notices.class, opened.notices());
        this.inbound = watched.around(Inbound.class, opened.inbound());
        this.standingOrders = watched.around(StandingOrders.class, opened.standingOrders());
        this.asha = account("Aṣa \\'\"%_ आशा", PHONE);
        this.ravi = account("Ravi", "+919876543211");
    }

    /** Fails unless every verb is called and does what it should. */
    static void on(BankBuilder builder, Source source) throws SQLException {
        Everything everything = new Everything(builder, source);
        try (Bank bank = everything.bank) {
            everything.movesMoney();
            everything.readsWhatHappened();
            everything.changesAccounts();
            everything.changesAccountsUnderKeys();
            everything.holdsMoney();
            everything.joins();
            everything.paysStandingOrders();
            everything.sendsTexts();
            everything.takesTexts();
            assertThat(bank.health().failing()).isEmpty();
            assertThat(bank.verify().faults()).isEmpty();
        }
        assertThat(everything.watched.forgotten()).isEmpty();
    }

    private Account account(String name, String phone) {
        CustomerId customer = bank.register(
                        NewCustomer.named(name, "Rao").phone(phone).notificationsEnabled(true))
                .id();
        Account account = bank.openAccount(customer, "INR");
        assertThat(account.number()).isEqualTo(account.state().number());
        assertThat(bank.customer(customer).firstName()).isEqualTo(name);
        return account;
    }

    private void movesMoney() {
        asha.deposit(
                inr("100.00"),
                IdempotencyKey.of("pay \\'\"%_ भुगतान"),
                Memo.of("किराया \\ ' \" \uD83D\uDE00"),
                Label.of("a", "b"));
        asha.withdraw(inr("10.00"));
        Transfer moved = asha.transfer(ravi.number(), inr("10.00"), IdempotencyKey.of("once"));
        assertThat(asha.transfer(ravi.number(), inr("10.00"), IdempotencyKey.of("once")))
                .isEqualTo(moved);
        asha.split(inr("10.00"), List.of(Share.of(ravi.number(), 1), Share.of(fees(), 2)));
        Posting posting = Posting.builder()
                .debit(asha.number(), inr("2.00"))
                .credit(ravi.number(), inr("1.00"))
                .credit(fees(), inr("1.00"))
                .build();
        bank.reverse(bank.post(posting).id());
        Command some = Command.deposit(ravi.number(), inr("1.00"));
        assertThat(bank.post(List.of(some, some))).allSatisfy(Result::orThrow);
        bank.submit(Command.transfer(ravi.number(), asha.number(), inr("2.00")))
                .join()
                .orThrow();
        assertThat(asha.balance().posted()).isEqualTo(inr("72.00"));
        assertThat(bank.find(IdempotencyKey.of("once"))).isPresent();
        assertThat(bank.find(moved.id())).isPresent();
        assertThat(bank.resolve(IdempotencyKey.of("once"))).isPresent();
        assertThat(bank.resolve(moved.id())).isPresent();
    }

    private AccountNumber fees() {
        return bank.internalAccount(InternalAccount.named("fees"), "INR").number();
    }

    private void readsWhatHappened() {
        Statement statement = asha.statement(StatementPeriod.all());
        assertThat(statement.lines()).hasSize((int) statement.size());
        assertThat(statement.page(0, 1)).hasSize(1);
        assertThat(statement.account()).isEqualTo(asha.number());
        assertThat(statement.period()).isEqualTo(StatementPeriod.all());
        assertThat(statement.opening()).isEqualTo(inr("0.00"));
        assertThat(statement.closing()).isEqualTo(asha.balanceAt(clock.instant().plusSeconds(1)));
        assertThat(statement.lines().findFirst().orElseThrow().toString()).contains("100.00");
        assertThat(bank.accounts().count()).isGreaterThanOrEqualTo(4);
        assertThat(bank.accounts(customer())).hasSize(1);
    }

    private CustomerId customer() {
        return bank.account(asha.number()).state().customer().orElseThrow();
    }

    private void changesAccountsUnderKeys() {
        NewCustomer meera = NewCustomer.named("Meera", "Das");
        CustomerId customer = bank.register(meera, IdempotencyKey.of("meera")).id();
        assertThat(bank.register(meera, IdempotencyKey.of("meera")).id()).isEqualTo(customer);
        Account account = bank.openAccount(customer, "INR", IdempotencyKey.of("hers"));
        assertThat(bank.openAccount(customer, "INR", IdempotencyKey.of("hers")).number())
                .isEqualTo(account.number());
        account.freezeDebits(IdempotencyKey.of("debits"));
        account.freeze(IdempotencyKey.of("freeze"));
        account.unfreeze(IdempotencyKey.of("unfreeze"));
        account.overdraft(inr("5.00"), IdempotencyKey.of("overdraft"));
        NewStandingOrder order = NewStandingOrder.paying(
                account.number(), ravi.number(), inr("1.00"), "Ravi", Schedule.once(TODAY.plusDays(300)));
        StandingOrders orders = standingOrders;
        StandingOrderId id =
                orders.place(order, Actor.CUSTOMER, IdempotencyKey.of("order")).id();
        assertThat(orders.place(order, Actor.CUSTOMER, IdempotencyKey.of("order"))
                        .id())
                .isEqualTo(id);
    }

    private void changesAccounts() {
        Account other = bank.openAccount(customer(), "INR");
        other.overdraft(inr("5.00"));
        other.freezeDebits();
        other.freeze();
        other.unfreeze();
        other.notificationThreshold(inr("1.00"));
        other.lowBalanceThreshold(inr("3.00"));
        other.overdraft(inr("0.00"));
        other.close();
        bank.changePhone(customer(), PHONE);
        bank.changePhone(customer(), PhoneNumber.of(PHONE));
        bank.notificationSettings(customer(), NotificationSettings.on().in(Locale.forLanguageTag("hi-IN")));
        assertThat(bank.notificationSettings(customer()).locale()).isEqualTo(Locale.forLanguageTag("hi-IN"));
    }

    private void holdsMoney() {
        Hold whole = asha.hold(inr("3.00"), Duration.ofHours(1));
        Hold part = asha.hold(inr("3.00"), Duration.ofHours(1));
        Hold released = asha.hold(inr("3.00"), Duration.ofHours(1));
        Hold expired = asha.hold(inr("3.00"), Duration.ofHours(1));
        bank.capture(whole.id(), ravi.number());
        bank.capture(part.id(), ravi.number(), inr("1.00"));
        bank.release(released.id());
        assertThat(asha.holds()).extracting(Hold::id).containsExactly(expired.id());
        clock.advance(Duration.ofHours(2));
        assertThat(asha.balance().available()).isEqualTo(inr("68.00"));
        asha.deposit(inr("1.00"));
        assertThat(bank.hold(expired.id()).orElseThrow().status()).hasToString("EXPIRED");
    }

    private void joins() throws SQLException {
        try (Connection connection = source.get()) {
            connection.setAutoCommit(false);
            BankOperations joined = bank.joining(connection);
            Account mine = joined.account(asha.number());
            Hold hold = mine.hold(inr("2.00"), Duration.ofHours(1), IdempotencyKey.of("joined hold"));
            joined.capture(hold.id(), ravi.number());
            joined.reverse(mine.transfer(ravi.number(), inr("2.00")).id());
            mine.freeze();
            mine.unfreeze();
            assertThat(mine.balance().posted()).isEqualTo(inr("67.00"));
            assertThat(mine.statement(StatementPeriod.all()).lines()).isNotEmpty();
            connection.commit();
        }
        assertThat(asha.balance().posted()).isEqualTo(inr("67.00"));
    }

    private void paysStandingOrders() {
        StandingOrders orders = standingOrders;
        NewStandingOrder rent =
                NewStandingOrder.paying(asha.number(), ravi.number(), inr("1.00"), "Ravi", Schedule.everyDays(1));
        StandingOrderId id =
                orders.place(rent.startingOn(TODAY.plusDays(2)), Actor.CUSTOMER).id();
        orders.pause(id, Actor.CUSTOMER);
        orders.pause(id, Actor.CUSTOMER);
        orders.resume(id, Actor.CUSTOMER);
        orders.change(id, inr("2.00"), Actor.CUSTOMER);
        orders.change(id, ravi.number(), "Ravi Iyer", Actor.CUSTOMER);
        orders.change(id, Schedule.everyDays(2), TODAY.plusDays(3), Actor.CUSTOMER);
        assertThat(orders.of(asha.number())).hasSize(1);
        assertThat(orders.of(customer())).hasSize(1);
        Money before = asha.balance().posted();
        clock.advance(Duration.ofDays(4).plusHours(8));
        orders.runDue();
        assertThat(asha.balance().posted()).isEqualTo(before.minus(inr("2.00")));
        assertThat(orders.find(id).orElseThrow().due()).contains(TODAY.plusDays(5));
        assertThat(orders.end(id, Actor.CUSTOMER).state()).isEqualTo(StandingOrderState.ENDED);
        assertThat(orders.trail(id)).hasSizeGreaterThan(5);
    }

    private void sendsTexts() {
        settle();
        // Those about what happened before the clock went on have expired by now.
        ravi.deposit(inr("1.00"));
        settle();
        assertThat(texts.messages()).isNotEmpty();
        MessageId id = texts.messages().get(texts.messages().size() - 1).id();
        inbound.report(DeliveryReport.of(id, "recorded-" + id, Progress.FAILED, "30003"));
        notices.sendAgain(id, Actor.of("desk:17"), "the customer asks for it");
        settle();
        assertThat(notices.find(id).orElseThrow().state()).isEqualTo(NoticeState.SENT);
        assertThat(notices.trail(id)).isNotEmpty();
        assertThat(notices.newestFirst(NoticeState.SENT)).isNotEmpty();
        inbound.report(DeliveryReport.of(id, "recorded-" + id, Progress.NUMBER_REFUSED, "21610"));
        bank.changePhone(ravi.state().customer().orElseThrow(), "+919876543212");
    }

    /** A text that was written while one before it on its account was under way is tried again a moment later. */
    private void settle() {
        assertThat(notices.awaitSettled(Duration.ofSeconds(30))).isTrue();
        for (int i = 0;
                i < 20 && notices.newestFirst(NoticeState.LATER).findAny().isPresent();
                i++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(notices.awaitSettled(Duration.ofSeconds(30))).isTrue();
        }
    }

    private void takesTexts() {
        inbound.receive(new InboundMessage("SM1", PHONE, "BAL"));
        inbound.receive(new InboundMessage("SM1", PHONE, "BAL"));
        inbound.consent("SM2", PHONE, false);
        inbound.consent("SM3", PHONE, true);
        assertThat(notices.awaitSettled(Duration.ofSeconds(30))).isTrue();
        away.set(true);
        asha.deposit(inr("1.00"));
        assertThat(notices.awaitSettled(Duration.ofSeconds(30))).isTrue();
        MessageId late =
                notices.oldestFirst(NoticeState.LATER).findFirst().orElseThrow().id();
        notices.giveUp(late, Actor.of("desk:17"), "not needed");
        clock.advance(Duration.ofDays(3));
        assertThat(notices.purge(Duration.ofDays(1))).isPositive();
        assertThat(notices.oldestFirst(NoticeState.SENT)).isEmpty();
        assertThat(notices.counts().of(NoticeState.SENT)).isZero();
    }
}
