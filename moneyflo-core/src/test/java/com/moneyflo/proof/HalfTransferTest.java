package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.BankOperations;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Posting;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An {@code Error} at every statement boundary of every verb leaves nothing behind, not even when the host commits all
 * the same.
 */
class HalfTransferTest {

    private static final Money HUNDRED = Money.of("INR", "100.00");

    @Test
    void anErrorAtAnyStatementLeavesNothingOnH2() throws SQLException {
        everyVerbBreaksEverywhere(TestDatabase.H2);
    }

    @Test
    @Tag(MySqlServer.TAG)
    void anErrorAtAnyStatementLeavesNothingOnMySql() throws SQLException {
        everyVerbBreaksEverywhere(TestDatabase.MYSQL);
    }

    private static void everyVerbBreaksEverywhere(TestDatabase database) throws SQLException {
        BreakingSource source = new BreakingSource(database.freshUrl());
        try (JdbcBank bank = JdbcBank.builder(source).open()) {
            Account payer = open(bank);
            Account payee = open(bank);
            payer.deposit(Money.of("INR", "100000.00"));
            for (Map.Entry<String, BiConsumer<BankOperations, IdempotencyKey>> verb :
                    verbs(bank, payer, payee).entrySet()) {
                int broken = breakEverywhere(bank, source, List.of(payer, payee), verb.getKey(), verb.getValue());
                assertThat(broken).as(verb.getKey()).isGreaterThanOrEqualTo(2 * 4);
                breakInHostsTransaction(bank, source, List.of(payer, payee), verb.getKey(), verb.getValue());
            }
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    private static Map<String, BiConsumer<BankOperations, IdempotencyKey>> verbs(
            JdbcBank bank, Account payer, Account payee) {
        Hold captured = payer.hold(HUNDRED, Duration.ofDays(1));
        Hold released = payer.hold(HUNDRED, Duration.ofDays(1));
        Hold capturedByHost = payer.hold(HUNDRED, Duration.ofDays(1));
        Hold releasedByHost = payer.hold(HUNDRED, Duration.ofDays(1));
        Transfer reversed = payer.transfer(payee.number(), HUNDRED);
        Transfer reversedByHost = payer.transfer(payee.number(), HUNDRED);
        Posting posting = Posting.builder()
                .debit(payer.number(), HUNDRED)
                .credit(payee.number(), HUNDRED)
                .build();
        Map<String, BiConsumer<BankOperations, IdempotencyKey>> verbs = new LinkedHashMap<>();
        verbs.put("deposit", (b, key) -> b.account(payer.number()).deposit(HUNDRED, key));
        verbs.put("withdraw", (b, key) -> b.account(payer.number()).withdraw(HUNDRED, key));
        verbs.put("transfer", (b, key) -> b.account(payer.number()).transfer(payee.number(), HUNDRED, key));
        verbs.put("post", (b, key) -> b.post(posting, key));
        verbs.put("hold", (b, key) -> b.account(payer.number()).hold(HUNDRED, Duration.ofDays(1), key));
        verbs.put("capture", (b, key) -> b.capture((b == bank ? captured : capturedByHost).id(), payee.number(), key));
        verbs.put("release", (b, key) -> b.release((b == bank ? released : releasedByHost).id(), key));
        verbs.put("reverse", (b, key) -> b.reverse((b == bank ? reversed : reversedByHost).id(), key));
        return verbs;
    }

    /**
     * Breaks before and after the first statement, then the second, until the verb gets through; returns how often it
     * broke.
     */
    private static int breakEverywhere(
            JdbcBank bank,
            BreakingSource source,
            List<Account> accounts,
            String name,
            BiConsumer<BankOperations, IdempotencyKey> verb) {
        IdempotencyKey key = IdempotencyKey.of(name);
        int broken = 0;
        for (int statement = 1; ; statement++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                List<?> before = states(accounts);
                source.breaking.breakAt(statement, afterwards);
                if (!breaks(() -> verb.accept(bank, key))) {
                    source.breaking.heal();
                    assertThat(bank.find(key)).as(name).isPresent();
                    return broken;
                }
                source.breaking.heal();
                broken++;
                assertThat(states(accounts))
                        .as(name + " broken at " + statement)
                        .isEqualTo(before);
                assertThat(bank.find(key)).as(name + " broken at " + statement).isEmpty();
            }
        }
    }

    private static void breakInHostsTransaction(
            JdbcBank bank,
            BreakingSource source,
            List<Account> accounts,
            String name,
            BiConsumer<BankOperations, IdempotencyKey> verb)
            throws SQLException {
        IdempotencyKey key = IdempotencyKey.of(name + " in the host's transaction");
        for (int statement = 1; ; statement++) {
            List<?> before = states(accounts);
            try (Connection host = source.getConnection()) {
                host.setAutoCommit(false);
                BankOperations joined = bank.joining(host);
                source.breaking.breakAt(statement, true);
                boolean broke = breaks(() -> verb.accept(joined, key));
                source.breaking.heal();
                host.commit();
                if (!broke) {
                    assertThat(bank.find(key)).as(name).isPresent();
                    return;
                }
            }
            assertThat(states(accounts)).as(name + " broken at " + statement).isEqualTo(before);
            assertThat(bank.find(key)).as(name + " broken at " + statement).isEmpty();
        }
    }

    private static boolean breaks(Runnable verb) {
        try {
            verb.run();
            return false;
        } catch (AssertionError e) {
            assertThat(e).hasMessageStartingWith("broken ");
            return true;
        }
    }

    private static List<?> states(List<Account> accounts) {
        return accounts.stream().map(Account::state).toList();
    }

    private static Account open(JdbcBank bank) {
        return bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
    }

    @Test
    void anErrorInTheMiddleReachesTheCallerAsItIs() {
        BreakingSource source = new BreakingSource(TestDatabase.H2.freshUrl());
        try (JdbcBank bank = JdbcBank.builder(source).open()) {
            Account account = open(bank);
            source.breaking.breakAt(2, false);
            assertThatThrownBy(() -> account.deposit(HUNDRED))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("broken before a statement");
        }
    }
}
