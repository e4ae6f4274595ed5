package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host's source that leads elsewhere after a bank was opened on it, or nowhere. */
@Tag(MySqlServer.TAG)
class HostsSourceTest {

    private static final Money TEN = Money.of("INR", "10.00");

    /** As sources are that know tenants. */
    private static final class Switched extends PlainSource {
        private volatile String url;

        Switched(String url) {
            super(url);
            this.url = url;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return url.isEmpty() ? null : DriverManager.getConnection(url);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aSourceThatLeadsToAnotherBankIsRefusedAndNoMoneyMovesThere(TestDatabase kind) {
        String url = kind.freshUrl();
        String other = kind.freshUrl();
        Switched source = new Switched(url);
        try (JdbcBank bank = JdbcBank.builder(source).open();
                JdbcBank stranger = JdbcBank.open(other)) {
            Account account = OpeningTest.open(bank);
            Account strangers = OpeningTest.open(stranger);
            assertThat(strangers.number()).isEqualTo(account.number());
            source.url = other;
            for (ThrowingCallable verb :
                    new ThrowingCallable[] {() -> account.deposit(TEN), account::balance, account::freeze, bank::verify
                    }) {
                assertThatThrownBy(verb).isInstanceOf(StorageException.class).hasMessageContaining("leads to");
            }
            assertThat(strangers.balance().posted()).isEqualTo(Money.of("INR", "0.00"));
            source.url = url;
            account.deposit(TEN);
            assertThat(account.balance().posted()).isEqualTo(TEN);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aSourceThatGivesNullIsToldInWords(TestDatabase kind) {
        Switched source = new Switched(kind.freshUrl());
        try (JdbcBank bank = JdbcBank.builder(source).open()) {
            Account account = OpeningTest.open(bank);
            source.url = "";
            assertThatThrownBy(account::balance)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("no free connection");
            assertThatThrownBy(() -> JdbcBank.builder(source).open())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("null");
        }
    }
}
