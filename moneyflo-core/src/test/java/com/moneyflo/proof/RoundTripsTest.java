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
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many round trips each verb costs, as the server counts them. Only a reason written down makes one of these numbers grow. */
@Tag(MySqlServer.TAG)
class RoundTripsTest {

    private static final Money TEN = Money.of("INR", "10.00");

    private final String url = TestDatabase.MYSQL.freshUrl();
    private final ServerStatus server = new ServerStatus(url);
    private Bank bank;
    private Account payer;
    private Account payee;

    @BeforeEach
    void openBank() {
        use(JdbcBank.open(url));
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    private void use(Bank opened) {
        bank = opened;
        payer = bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
        payee = bank.openAccount(
                bank.register(NewCustomer.named("Ravi", "Iyer")).id(), "INR");
        payer.deposit(Money.of("INR", "1000.00"));
    }

    @Test
    void aTransferTakesFive() throws SQLException {
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(5);
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN, Key.of("first"))))
                .isEqualTo(5);
    }

    @Test
    void aDepositAndAWithdrawalTakeFive() throws SQLException {
        assertThat(tripsOf(() -> payer.deposit(TEN))).isEqualTo(5);
        assertThat(tripsOf(() -> payer.withdraw(TEN))).isEqualTo(5);
    }

    @Test
    void aPostingOfManyLegsTakesNoMoreThanATransfer() throws SQLException {
        Posting.Builder posting = Posting.builder();
        for (int i = 0; i < 100; i++) {
            posting.debit(payer.number(), TEN).credit(payee.number(), TEN);
        }
        assertThat(tripsOf(() -> bank.post(posting.build()))).isEqualTo(5);
    }

    @Test
    void aRefusalTakesThree() throws SQLException {
        Money much = Money.of("INR", "100000.00");
        assertThat(tripsOf(() -> assertThat(catchRefusal(() -> payer.transfer(payee.number(), much)))
                        .isNotNull()))
                .isEqualTo(3);
    }

    @Test
    void aKeyUsedAgainTakesSixAndMovesNothing() throws SQLException {
        Transfer first = payer.transfer(payee.number(), TEN, Key.of("again"));
        assertThat(tripsOf(() -> assertThat(payer.transfer(payee.number(), TEN, Key.of("again")))
                        .isEqualTo(first)))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void aHoldTakesFiveAndACaptureNine() throws SQLException {
        Hold[] hold = new Hold[1];
        assertThat(tripsOf(() -> hold[0] = payer.hold(TEN, Duration.ofDays(1)))).isEqualTo(5);
        assertThat(tripsOf(() -> bank.capture(hold[0].id(), payee.number()))).isEqualTo(9);
    }

    @Test
    void aTransferFromAnAccountWithAHoldReadsTheClockOnceMore() throws SQLException {
        payer.hold(TEN, Duration.ofDays(1));
        assertThat(tripsOf(() -> payer.transfer(payee.number(), TEN))).isEqualTo(6);
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
        long before = server.questions();
        verb.run();
        return server.questions() - before;
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
