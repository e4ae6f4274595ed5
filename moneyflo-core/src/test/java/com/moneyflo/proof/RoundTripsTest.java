package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Bank;
import com.moneyflo.Hold;
import com.moneyflo.Key;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Posting;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.Fate.Decision;
import com.moneyflo.testing.MySqlProxy;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many round trips each verb costs, as a proxy before the server counts the client's packets. Only a reason written down makes one of these numbers grow. */
@Tag(MySqlServer.TAG)
class RoundTripsTest {

    private static final Money TEN = Money.of("INR", "10.00");

    private final String direct = TestDatabase.MYSQL.freshUrl();
    private final ServerStatus server = new ServerStatus(direct);
    private final AtomicLong requests = new AtomicLong();
    private final MySqlProxy proxy = MySqlProxy.before(direct);
    private final String url = proxy.url();
    private Bank bank;
    private Account payer;
    private Account payee;

    RoundTripsTest() throws IOException {}

    @BeforeEach
    void openBank() {
        proxy.fate(request -> {
            requests.incrementAndGet();
            return Decision.PASS;
        });
        use(JdbcBank.open(url));
    }

    @AfterEach
    void closeBank() throws IOException {
        bank.close();
        proxy.close();
    }

    private void use(Bank opened) {
        bank = opened;
        payer = bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
        payee = bank.openAccount(
                bank.register(NewCustomer.named("Ravi", "Iyer")).id(), "INR");
        payer.deposit(Money.of("INR", "1000.00"));
    }

    @Test
    void aTransferTakesTwo() throws SQLException {
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(2);
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN, Key.of("first"))))
                .isEqualTo(2);
    }

    @Test
    void aDepositAndAWithdrawalTakeTwo() throws SQLException {
        assertThat(tripsOf(() -> payer.deposit(TEN))).isEqualTo(2);
        assertThat(tripsOf(() -> payer.withdraw(TEN))).isEqualTo(2);
    }

    @Test
    void aPostingOfManyLegsTakesNoMoreThanATransfer() throws SQLException {
        Posting.Builder posting = Posting.builder();
        for (int i = 0; i < 100; i++) {
            posting.debit(payer.number(), TEN).credit(payee.number(), TEN);
        }
        assertThat(tripsOf(() -> bank.post(posting.build()))).isEqualTo(2);
    }

    @Test
    void aRefusalTakesTwo() throws SQLException {
        Money much = Money.of("INR", "100000.00");
        assertThat(tripsOf(() -> assertThat(catchRefusal(() -> payer.transfer(payee.number(), much)))
                        .isNotNull()))
                .isEqualTo(2);
    }

    @Test
    void aKeyUsedAgainTakesNineAndTheNextOneFive() throws SQLException {
        Transfer first = payer.transfer(payee.number(), TEN, Key.of("again"));
        assertThat(tripsOf(() -> assertThat(payer.transfer(payee.number(), TEN, Key.of("again")))
                        .isEqualTo(first)))
                .isEqualTo(9);
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN, Key.of("again"))))
                .isEqualTo(5);
    }

    @Test
    void aHoldTakesTwoAndACaptureFive() throws SQLException {
        Hold[] hold = new Hold[1];
        assertThat(tripsOf(() -> hold[0] = payer.hold(TEN, Duration.ofDays(1)))).isEqualTo(2);
        assertThat(tripsOf(() -> bank.capture(hold[0].id(), payee.number()))).isEqualTo(5);
    }

    @Test
    void aTransferFromAnAccountWithAHoldReadsTheClockOnceMore() throws SQLException {
        payer.hold(TEN, Duration.ofDays(1));
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(3);
    }

    @Test
    void aBalanceTakesTwo() throws SQLException {
        assertThat(tripsOf(() -> payer.balance())).isEqualTo(2);
    }

    @Test
    void aHostsPoolThatIsSetUpForItCostsNoMore() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setAutoCommit(false);
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            pool.setMaximumPoolSize(1);
            bank.close();
            use(JdbcBank.builder(pool).open());
            assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(5);
        }
    }

    @Test
    void aHostsPoolAsItComesCostsThreeMore() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(1);
            bank.close();
            use(JdbcBank.builder(pool).open());
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

    private long tripsOf(Runnable verb) throws SQLException {
        long before = requests.get();
        verb.run();
        return requests.get() - before;
    }

    private long rowsReadBy(Runnable verb) throws SQLException {
        long before = server.rowReads();
        verb.run();
        return server.rowReads() - before;
    }

    private static Throwable catchRefusal(Runnable verb) {
        return org.assertj.core.api.Assertions.catchThrowable(verb::run);
    }
}
