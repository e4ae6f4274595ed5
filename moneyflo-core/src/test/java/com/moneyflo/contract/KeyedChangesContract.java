package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.AccountStatus;
import com.moneyflo.BankOperations;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.NewCustomer;
import com.moneyflo.UnknownCustomerException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes that move no money, under a key of the caller's. */
public abstract class KeyedChangesContract extends Contract {

    private static final int THREADS = 8;

    private final CustomerId owner = asha.state().customer().orElseThrow();

    KeyedChangesContract(TestDatabase database) {
        super(database);
    }

    @Test
    void theSameKeyFromManyThreadsOpensOneAccount() {
        IdempotencyKey key = newKey();
        int before = bank.accounts(owner).size();
        List<Object> opened = atOnce(THREADS, i -> bank.openAccount(owner, "INR", key));
        assertThat(opened).hasSize(THREADS).containsOnly(opened.get(0)).hasOnlyElementsOfType(Account.class);
        assertThat(bank.accounts(owner)).hasSize(before + 1);
    }

    @Test
    void theSameKeyRegistersOneCustomer() {
        IdempotencyKey key = newKey();
        NewCustomer ravi = NewCustomer.named("Ravi", "Iyer").phone("+910000000002");
        Customer first = bank.register(ravi, key);
        bank.changePhone(first.id(), "+910000000003");
        assertThat(bank.register(ravi, key)).isEqualTo(bank.customer(first.id()));
    }

    @Test
    void aKeyUsedForAnotherChangeIsAConflictAndChangesNothing() {
        IdempotencyKey key = newKey();
        bank.openAccount(owner, "INR", key);
        int before = bank.accounts(owner).size();
        assertThatThrownBy(() -> bank.openAccount(owner, "USD", key)).isInstanceOf(KeyConflictException.class);
        assertThatThrownBy(() -> bank.register(NewCustomer.named("Ravi", "Iyer"), key))
                .isInstanceOf(KeyConflictException.class);
        assertThatThrownBy(() -> asha.freeze(key)).isInstanceOf(KeyConflictException.class);
        assertThat(bank.accounts(owner)).hasSize(before);
        assertThat(asha.state().status()).isEqualTo(AccountStatus.OPEN);
    }

    @Test
    void theSameKeySetsAStatusOrALimitOnce() {
        IdempotencyKey freeze = newKey();
        asha.freeze(freeze);
        asha.unfreeze(newKey());
        asha.freeze(freeze);
        assertThat(asha.state().status()).isEqualTo(AccountStatus.OPEN);
        asha.freezeDebits(newKey());
        assertThat(asha.state().status()).isEqualTo(AccountStatus.DEBITS_FROZEN);
        IdempotencyKey limit = newKey();
        asha.overdraft(inr("10.00"), limit);
        asha.overdraft(inr("20.00"));
        asha.overdraft(inr("10.00"), limit);
        assertThat(asha.state().overdraft()).isEqualTo(inr("20.00"));
    }

    @Test
    void aRefusalIsNotRemembered() {
        IdempotencyKey key = newKey();
        assertThatThrownBy(() -> bank.openAccount(new CustomerId(new UUID(1, 1)), "INR", key))
                .isInstanceOf(UnknownCustomerException.class);
        assertThat(bank.openAccount(owner, "INR", key).state().customer()).contains(owner);
    }

    @Test
    void aTransfersKeyIsAnother() {
        IdempotencyKey key = newKey();
        asha.deposit(inr("1.00"), key);
        bank.openAccount(owner, "INR", key);
        assertThat(bank.find(key)).isPresent();
    }

    @Test
    void inAHostsTransactionAKeyIsKeptOrForgottenWithIt() throws SQLException {
        IdempotencyKey key = newKey();
        int before = bank.accounts(owner).size();
        try (Connection connection = shared.connect()) {
            connection.setAutoCommit(false);
            BankOperations joined = bank.joining(connection);
            assertThat(joined.openAccount(owner, "INR", key).number())
                    .isEqualTo(joined.openAccount(owner, "INR", key).number());
            connection.rollback();
            assertThat(bank.accounts(owner)).hasSize(before);
            Account kept = bank.joining(connection).openAccount(owner, "INR", key);
            connection.commit();
            assertThat(bank.openAccount(owner, "INR", key).number()).isEqualTo(kept.number());
            assertThat(bank.joining(connection).openAccount(owner, "INR", key).number())
                    .isEqualTo(kept.number());
            connection.rollback();
        }
        assertThat(bank.accounts(owner)).hasSize(before + 1);
    }
}
