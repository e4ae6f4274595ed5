package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.proof.Breaking.Commit;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection is lost at COMMIT: before the database heard of it, or after it obeyed. Nothing is lost and nothing is
 * doubled.
 */
@Tag(MySqlServer.TAG)
class LostCommitTest {

    private static final Money TEN = Money.of("INR", "10.00");

    @ParameterizedTest
    @EnumSource(names = {"LOST_BEFORE", "LOST_AFTER"})
    void aLostCommitIsTriedAgainAndHappensOnce(Commit how) {
        BreakingSource source = new BreakingSource(TestDatabase.MYSQL.freshUrl());
        try (JdbcBank bank = JdbcBank.builder(source).open()) {
            Account account = open(bank);
            account.deposit(TEN);
            source.breaking.loseCommits(how, 3);
            Transfer withoutKey = account.deposit(TEN);
            source.breaking.loseCommits(how, 3);
            Transfer withKey = account.deposit(TEN, IdempotencyKey.of("once"));

            assertThat(account.balance().posted()).isEqualTo(Money.of("INR", "30.00"));
            assertThat(bank.find(withoutKey.id())).contains(withoutKey);
            assertThat(bank.find(IdempotencyKey.of("once"))).contains(withKey);
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    @Test
    void whenPatienceEndsInDoubtTheCallerIsToldAndCanLookItUp() {
        BreakingSource source = new BreakingSource(TestDatabase.MYSQL.freshUrl());
        try (JdbcBank bank =
                JdbcBank.builder(source).timeout(Duration.ofMillis(300)).open()) {
            Account account = open(bank);
            account.deposit(TEN);
            IdempotencyKey key = IdempotencyKey.of("in doubt");
            source.breaking.loseCommits(Commit.LOST_AFTER, Integer.MAX_VALUE);
            assertThatThrownBy(() -> account.deposit(TEN, key))
                    .isInstanceOfSatisfying(OutcomeUnknownException.class, doubt -> {
                        assertThat(doubt.key()).contains(key);
                        source.breaking.heal();
                        assertThat(bank.find(doubt.transfer().orElseThrow())).isPresent();
                    });
            assertThat(account.deposit(TEN, key)).isEqualTo(bank.find(key).orElseThrow());
            assertThat(account.balance().posted()).isEqualTo(Money.of("INR", "20.00"));
        }
    }

    @Test
    void whatEndsTheTryingAfterALostCommitDoesNotSettleIt() {
        BreakingSource source = new BreakingSource(TestDatabase.MYSQL.freshUrl());
        try (JdbcBank bank =
                JdbcBank.builder(source).timeout(Duration.ofMillis(300)).open()) {
            Account account = open(bank);
            account.deposit(TEN);
            source.breaking.loseCommits(Commit.LOST_AFTER, 1);
            source.goAwayAfterNext();
            assertThatThrownBy(() -> account.deposit(TEN)).isInstanceOf(OutcomeUnknownException.class);
            source.breaking.heal();
            source.comeBack();
            assertThat(account.balance().posted()).isEqualTo(Money.of("INR", "20.00"));
        }
    }

    private static Account open(JdbcBank bank) {
        return bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
    }
}
