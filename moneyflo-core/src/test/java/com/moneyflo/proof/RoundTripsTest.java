package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Command;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Posting;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.jdbc.WrittenNotices;
import com.moneyflo.testing.Fate;
import com.moneyflo.testing.MySqlProxy;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The number of round trips of each verb. A round trip is one request to the server, with any number of statements in
 * it. Only a reason written down makes one of these numbers grow.
 */
@Tag(MySqlServer.TAG)
class RoundTripsTest {

    private static final Money TEN = Money.of("INR", "10.00");

    private final String url = TestDatabase.MYSQL.freshUrl();
    private final ServerStatus server = new ServerStatus(url);
    private final AtomicInteger packets = new AtomicInteger();
    private final MySqlProxy proxy;
    private JdbcBank bank;
    private Account payer;
    private Account payee;

    RoundTripsTest() throws IOException {
        proxy = MySqlProxy.before(url);
        bank = JdbcBank.open(proxy.url());
    }

    @BeforeEach
    void openAccounts() {
        payer = bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
        payee = bank.openAccount(
                bank.register(NewCustomer.named("Ravi", "Iyer")).id(), "INR");
        payer.deposit(Money.of("INR", "1000.00"));
        proxy.fate(request -> {
            // Not the pool's ping after an idle moment, which is no verb's.
            packets.addAndGet(request.asks() ? 1 : 0);
            return Fate.Decision.PASS;
        });
    }

    @AfterEach
    void closeBank() throws IOException {
        bank.close();
        proxy.close();
    }

    private void use(HikariDataSource hosts) {
        hosts.setJdbcUrl(proxy.url());
        hosts.setMaximumPoolSize(1);
        bank.close();
        bank = JdbcBank.builder(hosts).open();
        openAccounts();
    }

    @Test
    void aTransferTakesTwo() {
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(2);
        assertThat(tripsOf(() -> payer.transfer(
                        payee.number(), TEN, IdempotencyKey.of("first"), Memo.of("m"), Label.of("a", "b"))))
                .isEqualTo(2);
    }

    @Test
    void aTransferOfWhichBothSidesAreTextedTakesNoMore() {
        NewCustomer texted =
                NewCustomer.named("Meera", "Das").phone("+910000000002").notificationsEnabled(true);
        Account from = bank.openAccount(bank.register(texted).id(), "INR");
        Account to = bank.openAccount(bank.register(texted).id(), "INR");
        from.lowBalanceThreshold(Money.of("INR", "995.00"));
        from.deposit(Money.of("INR", "1000.00"));
        assertThat(tripsOf(() -> from.transfer(to.number(), TEN))).isEqualTo(2);
        assertThat(WrittenNotices.about(url, from.number()))
                .containsExactly(
                        "ACCOUNT_OPENED",
                        "CREDITED INR 1000.00 balance INR 1000.00",
                        "DEBITED INR 10.00 balance INR 990.00",
                        "LOW_BALANCE INR 995.00 balance INR 990.00");
    }

    @Test
    void aDepositAndAWithdrawalTakeTwo() {
        assertThat(tripsOf(() -> payer.deposit(TEN))).isEqualTo(2);
        assertThat(tripsOf(() -> payer.withdraw(TEN))).isEqualTo(2);
    }

    @Test
    void aPostingOfManyLegsTakesNoMoreThanATransfer() {
        Posting.Builder posting = Posting.builder();
        for (int i = 0; i < 100; i++) {
            posting.debit(payer.number(), TEN).credit(payee.number(), TEN);
        }
        assertThat(tripsOf(() -> bank.post(posting.build()))).isEqualTo(2);
    }

    @Test
    void aListOfManyCommandsTakesNoMoreThanOne() {
        List<Command> commands = Collections.nCopies(400, Command.deposit(payee.number(), TEN));
        assertThat(tripsOf(() -> bank.post(commands))).isEqualTo(2);
    }

    @Test
    void aRefusalTakesTwo() {
        Money much = Money.of("INR", "100000.00");
        assertThat(tripsOf(() -> assertThatThrownBy(() -> payer.transfer(payee.number(), much))
                        .isInstanceOf(InsufficientFundsException.class)))
                .isEqualTo(2);
    }

    /**
     * The first time it is run into and then looked up step by step; after that repeated keys are expected for a while.
     */
    @Test
    void aKeyUsedAgainTakesNineOnceThenEightToPrepareTheLookUpAndThenFive() {
        Transfer first = payer.transfer(payee.number(), TEN, IdempotencyKey.of("again"));
        Runnable again = () -> assertThat(payer.transfer(payee.number(), TEN, IdempotencyKey.of("again")))
                .isEqualTo(first);
        assertThat(tripsOf(again)).isEqualTo(9);
        assertThat(tripsOf(again)).isEqualTo(8);
        assertThat(tripsOf(again)).isEqualTo(5);
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN, IdempotencyKey.of("new"))))
                .isEqualTo(4);
    }

    /** A connection prepares a statement when it first meets it: that is one more for each, once. */
    @Test
    void aHoldTakesTwoAndACaptureFiveAndThreeMoreTheFirstTime() {
        Hold[] hold = new Hold[1];
        assertThat(tripsOf(() -> hold[0] = payer.hold(TEN, Duration.ofDays(1)))).isEqualTo(2);
        assertThat(tripsOf(() -> bank.capture(hold[0].id(), payee.number()))).isEqualTo(8);
        hold[0] = payer.hold(TEN, Duration.ofDays(1));
        assertThat(tripsOf(() -> bank.capture(hold[0].id(), payee.number()))).isEqualTo(5);
    }

    @Test
    void aReleaseTakesFiveAndAReversalSix() {
        bank.release(payer.hold(TEN, Duration.ofDays(1)).id());
        bank.reverse(payer.transfer(payee.number(), TEN).id());
        Hold hold = payer.hold(TEN, Duration.ofDays(1));
        Transfer moved = payer.transfer(payee.number(), TEN);
        assertThat(tripsOf(() -> bank.release(hold.id()))).isEqualTo(5);
        assertThat(tripsOf(() -> bank.reverse(moved.id()))).isEqualTo(6);
    }

    @Test
    void aTransferFromAnAccountWithAHoldReadsTheClockOnceMore() {
        payer.hold(TEN, Duration.ofDays(1));
        payer.transfer(payee.number(), TEN);
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(3);
    }

    @Test
    void aBalanceTakesTwo() {
        assertThat(tripsOf(() -> payer.balance())).isEqualTo(2);
    }

    @Test
    void aHostsPoolThatIsSetUpForItTakesFive() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setAutoCommit(false);
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            use(pool);
            assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(5);
        }
    }

    @Test
    void aHostsPoolAsItComesTakesThreeMore() {
        try (HikariDataSource pool = new HikariDataSource()) {
            use(pool);
            assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(8);
        }
    }

    @Test
    void aLatePageOfAStatementReadsNoMoreRowsThanTheFirst() throws SQLException {
        for (int i = 0; i < 60; i++) {
            Posting.Builder posting = Posting.builder();
            for (int leg = 0; leg < 50; leg++) {
                posting.credit(payer.number(), TEN).debit(payee.number(), TEN);
                posting.debit(payer.number(), TEN).credit(payee.number(), TEN);
            }
            bank.post(posting.build());
        }
        var statement = payer.statement(StatementPeriod.all());
        long first = rowsReadBy(() -> statement.page(0, 20));
        long late = rowsReadBy(() -> statement.page(statement.size() - 20, 20));
        assertThat(statement.size()).isGreaterThan(6_000);
        assertThat(late).isLessThanOrEqualTo(first);
    }

    private int tripsOf(Runnable verb) {
        int before = packets.get();
        verb.run();
        return packets.get() - before;
    }

    private long rowsReadBy(Runnable verb) throws SQLException {
        long before = server.rowReads();
        verb.run();
        return server.rowReads() - before;
    }
}
