package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.BankOperations;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All callers want one account: two banks, a bank and its hosts. Every caller gets it, and the bank sends none away.
 */
@Tag(MySqlServer.TAG)
class HotAccountTest {

    @Nested
    class OnOwnConnections extends HotAccount {
        OnOwnConnections() {
            super(Place.MYSQL);
        }
    }

    @Nested
    class OnAHostsPool extends HotAccount {
        OnAHostsPool() {
            super(Place.HOSTS_POOL_ON_MYSQL);
        }
    }

    abstract static class HotAccount extends Lanes {

        private static final int CALLERS = 16;
        private static final int TIMES = 25;

        HotAccount(Place place) {
            super(place, LONG);
        }

        @Test
        void twoBanksWithSixteenCallersEachServeThemAll() {
            List<Future<Integer>> callers = new ArrayList<>();
            try (JdbcBank second = JdbcBank.builder(url).timeout(LONG).open()) {
                for (int i = 0; i < 2 * CALLERS; i++) {
                    JdbcBank own = i % 2 == 0 ? bank : second;
                    Account mine = open("100.00");
                    callers.add(async(() -> pay(own, mine)));
                }
                callers.forEach(caller -> assertThat(get(caller)).isEqualTo(TIMES));
            }
            assertThat(ravi.balance().posted()).isEqualTo(inr(2 * CALLERS * TIMES + ".00"));
        }

        @Test
        void aHostsTransactionGetsARowThatTheBanksCallersHammer() {
            List<Account> payers = open(CALLERS, "10000.00");
            AtomicBoolean running = new AtomicBoolean(true);
            AtomicInteger paid = new AtomicInteger();
            List<Future<Boolean>> callers = new ArrayList<>();
            payers.forEach(payer -> callers.add(async(() -> {
                while (running.get()) {
                    payer.transfer(ravi.number(), ONE);
                    paid.incrementAndGet();
                }
                return true;
            })));
            try (Stranger host = stranger()) {
                for (int i = 0; i < 20; i++) {
                    bank.joining(host.connection()).account(asha.number()).transfer(ravi.number(), ONE);
                    host.commit();
                }
            } finally {
                running.set(false);
            }
            assertThat(callers).allMatch(Lanes::get);
            assertThat(ravi.balance().posted()).isEqualTo(inr(paid.get() + 20 + ".00"));
        }

        @Test
        void theBankGetsARowThatHostsHammer() {
            List<Account> payers = open(4, "10000.00");
            AtomicBoolean running = new AtomicBoolean(true);
            AtomicInteger paid = new AtomicInteger();
            List<Future<Boolean>> hosts = new ArrayList<>();
            payers.forEach(payer -> hosts.add(async(() -> {
                try (Stranger host = stranger()) {
                    BankOperations joined = bank.joining(host.connection());
                    while (running.get()) {
                        joined.account(payer.number()).transfer(ravi.number(), ONE);
                        host.commit();
                        paid.incrementAndGet();
                    }
                }
                return true;
            })));
            try {
                eventually(() -> paid.get() > 4);
                for (int i = 0; i < 20; i++) {
                    asha.transfer(ravi.number(), ONE);
                }
            } finally {
                running.set(false);
            }
            assertThat(hosts).allMatch(Lanes::get);
            assertThat(ravi.balance().posted()).isEqualTo(inr(paid.get() + 20 + ".00"));
        }

        private int pay(JdbcBank own, Account mine) {
            for (int i = 0; i < TIMES; i++) {
                own.account(mine.number()).transfer(ravi.number(), ONE);
            }
            return TIMES;
        }
    }
}
