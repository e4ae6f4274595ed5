package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Actor;
import com.moneyflo.Command;
import com.moneyflo.NewCustomer;
import com.moneyflo.Outcome;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notify.RecordingNotifier;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a host's small pool, only commands that need held rows wait for them. */
@Timeout(120)
class PoolsTest {

    @Nested
    class OnH2 extends Pools {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Pools {
        OnMySql() {
            super(TestDatabase.MYSQL);
        }
    }

    abstract static class Pools {

        private final TestDatabase database;

        Pools(TestDatabase database) {
            this.database = database;
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4})
        void transfersBetweenFreeAccountsGoOnWhileManyRowsAreHeld(int size) {
            String url = database.freshUrl();
            try (HikariDataSource pool = pool(url, size);
                    JdbcBank bank = JdbcBank.builder(size % 2 == 0 ? pool : new Unnamed(pool))
                            .timeout(Duration.ofSeconds(40))
                            .open()) {
                List<Account> held = open(bank, 5);
                List<Account> free = open(bank, 4);
                List<CompletableFuture<Outcome>> pending = new ArrayList<>();
                try (Stranger stranger = new Stranger(url).hold(held.toArray(Account[]::new))) {
                    held.forEach(account -> pending.add(move(bank, account, free.get(0))));
                    for (int i = 0; i < 60; i++) {
                        Account from = free.get(i % free.size());
                        assertThat(Lanes.get(move(bank, from, free.get((i + 1) % free.size()))))
                                .isInstanceOf(Transfer.class);
                    }
                    assertThat(free.get(0).balance()).isNotNull();
                    assertThat(pending).noneMatch(CompletableFuture::isDone);
                    stranger.letGo();
                }
                assertThat(pending).allMatch(answer -> Lanes.get(answer) instanceof Transfer);
                assertThat(bank.verify().faults()).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void textsAndStandingOrdersWorkOnTheSmallestPools(int size) {
            RecordingNotifier phone = new RecordingNotifier();
            try (HikariDataSource pool = pool(database.freshUrl(), size);
                    JdbcBank bank = JdbcBank.builder(pool)
                            .notifier(phone)
                            .standingOrders(StandingOrderOptions.in(ZoneOffset.UTC)
                                    .at(LocalTime.MIDNIGHT)
                                    .pollInterval(Duration.ofSeconds(1)))
                            .open()) {
                NewCustomer asha =
                        NewCustomer.named("Asha", "Rao").phone("+919876543210").notificationsEnabled(true);
                Account account = bank.openAccount(bank.register(asha).id(), "INR");
                account.deposit(Lanes.inr("10.00"));
                Account other = Lanes.open(bank, "0.00");
                bank.standingOrders()
                        .place(
                                NewStandingOrder.paying(
                                        account.number(),
                                        other.number(),
                                        Lanes.ONE,
                                        "Ravi",
                                        Schedule.once(LocalDate.now(ZoneOffset.UTC))),
                                Actor.of("desk:1"));
                Lanes.eventually(() -> other.balance().posted().equals(Lanes.ONE));
                Lanes.eventually(() -> phone.messages().size() >= 3);
            }
        }

        private static CompletableFuture<Outcome> move(JdbcBank bank, Account from, Account to) {
            return bank.submit(Command.transfer(from.number(), to.number(), Lanes.ONE));
        }

        private static List<Account> open(JdbcBank bank, int count) {
            List<Account> opened = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                opened.add(Lanes.open(bank, "100.00"));
            }
            return opened;
        }

        private static HikariDataSource pool(String url, int size) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(size);
            return pool;
        }
    }

    /** A pool that does not tell how large it is. */
    private static final class Unnamed extends PlainSource {
        private final DataSource pool;

        Unnamed(DataSource pool) {
            super("");
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return pool.getConnection();
        }
    }
}
