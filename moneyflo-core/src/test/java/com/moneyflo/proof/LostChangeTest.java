package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.AccountStatus;
import com.moneyflo.Actor;
import com.moneyflo.Customer;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.NotificationSettings;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrderState;
import com.moneyflo.proof.Breaking.Commit;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection is lost at the COMMIT of a change that moves no money. It is made once, and not again over what others
 * did since.
 */
@Tag(MySqlServer.TAG)
class LostChangeTest {

    private static final Actor CLERK = Actor.of("clerk");
    private static final Money TEN = Money.of("INR", "10.00");

    @ParameterizedTest
    @CsvSource({"H2, LOST_BEFORE", "H2, LOST_AFTER", "MYSQL, LOST_BEFORE", "MYSQL, LOST_AFTER"})
    void everyChangeIsMadeOnceThoughItsCommitIsLost(TestDatabase kind, Commit how) {
        BreakingSource source = new BreakingSource(kind.freshUrl());
        try (JdbcBank bank = open(source, Duration.ofSeconds(10))) {
            Customer asha = bank.register(NewCustomer.named("Asha", "Rao"));
            losing(source, how, () -> bank.openAccount(asha.id(), "INR"));
            assertThat(bank.accounts(asha.id())).hasSize(1);
            Account account = bank.account(bank.accounts(asha.id()).get(0).number());
            Account other = bank.openAccount(asha.id(), "INR");
            losing(source, how, account::freeze);
            assertThat(account.state().status()).isEqualTo(AccountStatus.FROZEN);
            losing(source, how, account::unfreeze);
            assertThat(account.state().status()).isEqualTo(AccountStatus.OPEN);
            losing(source, how, () -> account.overdraft(TEN));
            losing(source, how, () -> account.notificationThreshold(TEN));
            losing(source, how, () -> account.lowBalanceThreshold(TEN));
            losing(source, how, () -> bank.changePhone(asha.id(), "+919876543210"));
            losing(source, how, () -> bank.notificationSettings(asha.id(), NotificationSettings.on()));
            assertThat(bank.customer(asha.id()).notificationsEnabled()).isTrue();
            losing(source, how, () -> bank.standingOrders().place(rent(account, other), CLERK));
            List<StandingOrder> orders = bank.standingOrders().of(asha.id());
            assertThat(orders).hasSize(1);
            losing(source, how, () -> bank.standingOrders().pause(orders.get(0).id(), CLERK));
            losing(source, how, () -> bank.standingOrders().resume(orders.get(0).id(), CLERK));
            losing(source, how, () -> bank.standingOrders().end(orders.get(0).id(), CLERK));
            assertThat(bank.standingOrders()
                            .find(orders.get(0).id())
                            .orElseThrow()
                            .state())
                    .isEqualTo(StandingOrderState.ENDED);
            assertThat(bank.standingOrders().trail(orders.get(0).id())).hasSize(4);
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void whatAnotherTransactionDidSinceIsNotUndone(TestDatabase kind) {
        String url = kind.freshUrl();
        BreakingSource source = new BreakingSource(url);
        try (JdbcBank desk = JdbcBank.open(url)) {
            Account account = OpeningTest.open(desk);
            account.freeze();
            PlainSource between = new PlainSource(url) {
                @Override
                public Connection getConnection() throws SQLException {
                    if (source.breaking.lost() > 0) {
                        source.breaking.heal();
                        account.freezeDebits();
                    }
                    return source.getConnection();
                }
            };
            try (JdbcBank bank = JdbcBank.builder(between).open()) {
                source.breaking.loseCommits(Commit.LOST_AFTER, 1);
                bank.account(account.number()).unfreeze();
            }
            assertThat(account.state().status()).isEqualTo(AccountStatus.DEBITS_FROZEN);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void whoIsLeftInDoubtRepeatsTheCallWithTheSameKey(TestDatabase kind) {
        BreakingSource source = new BreakingSource(kind.freshUrl());
        try (JdbcBank bank = open(source, Duration.ofMillis(300))) {
            Customer asha = inDoubt(source, "asha", key -> bank.register(NewCustomer.named("Asha", "Rao"), key));
            Account account = inDoubt(source, "salary", key -> bank.openAccount(asha.id(), "INR", key));
            assertThat(bank.accounts(asha.id())).hasSize(1);
            assertThat(account.state().customer()).contains(asha.id());
            Account other = bank.openAccount(asha.id(), "INR");
            StandingOrder order =
                    inDoubt(source, "rent", key -> bank.standingOrders().place(rent(account, other), CLERK, key));
            assertThat(bank.standingOrders().of(asha.id())).containsExactly(order);
            NewStandingOrder another = rent(other, account);
            assertThatThrownBy(() -> bank.standingOrders().place(another, CLERK, IdempotencyKey.of("rent")))
                    .isInstanceOf(KeyConflictException.class);
            inDoubt(source, "fraud", key -> nothing(() -> account.freeze(key)));
            account.unfreeze();
            account.freeze(IdempotencyKey.of("fraud"));
            assertThat(account.state().status()).isEqualTo(AccountStatus.OPEN);
            inDoubt(source, "limit", key -> nothing(() -> account.overdraft(TEN, key)));
            assertThat(account.state().overdraft()).isEqualTo(TEN);
        }
    }

    private static void losing(BreakingSource source, Commit how, Runnable change) {
        source.breaking.loseCommits(how, 1);
        change.run();
        assertThat(source.breaking.lost()).isEqualTo(1);
        source.breaking.heal();
    }

    /** The change takes place, and the caller is not told; what the same call gets with the same key. */
    private static <T> T inDoubt(BreakingSource source, String name, Function<IdempotencyKey, T> change) {
        IdempotencyKey key = IdempotencyKey.of(name);
        source.breaking.loseCommits(Commit.LOST_AFTER, Integer.MAX_VALUE);
        assertThatThrownBy(() -> change.apply(key))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        doubt -> assertThat(doubt.key()).contains(key))
                .hasMessageContaining("Repeat the call with the same key");
        source.breaking.heal();
        return change.apply(key);
    }

    private static boolean nothing(Runnable change) {
        change.run();
        return true;
    }

    private static NewStandingOrder rent(Account from, Account to) {
        return NewStandingOrder.paying(from.number(), to.number(), TEN, "Ravi Iyer", Schedule.monthly(1));
    }

    private static JdbcBank open(BreakingSource source, Duration patience) {
        return JdbcBank.builder(source)
                .timeout(patience)
                .standingOrders(StandingOrderOptions.in(ZoneOffset.UTC).manual())
                .open();
    }
}
