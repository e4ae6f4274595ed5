package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.Balance;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.PhoneNumber;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.UnknownAccountException;
import com.moneyflo.UnknownCustomerException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Customers and the accounts they have, and the accounts of the bank itself. */
public abstract class AccountsContract extends Contract {

    private final boolean fast;

    AccountsContract(TestDatabase database) {
        super(database);
        fast = database == TestDatabase.H2;
    }

    @Test
    void aCustomerIsFoundAsRegistered() {
        Customer asked = bank.register(
                NewCustomer.named("Asha", "Rao").phone("+919876543210").notificationsEnabled(true));
        Customer shy = bank.register(NewCustomer.named("Ravi", "Rao"));

        assertThat(asked)
                .isEqualTo(Customer.builder(asked.id(), "Asha", "Rao")
                        .phone(PhoneNumber.of("+919876543210"))
                        .notificationsEnabled(true)
                        .build());
        assertThat(bank.customer(asked.id())).isEqualTo(asked);
        assertThat(bank.customer(shy.id()))
                .isEqualTo(Customer.builder(shy.id(), "Ravi", "Rao").build());
    }

    @Test
    void anAccountOpensEmptyAndOpen() {
        CustomerId owner = bank.register(NewCustomer.named("Asha", "Rao")).id();
        Account account = bank.openAccount(owner, "INR");
        Balance nothing = new Balance(inr("0.00"), inr("0.00"), inr("0.00"));

        assertThat(account.state())
                .isEqualTo(AccountState.builder(account.number())
                        .customer(owner)
                        .status(AccountStatus.OPEN)
                        .balance(nothing)
                        .overdraft(inr("0.00"))
                        .openedAt(clock.instant())
                        .build());
        assertThat(account.holds()).isEmpty();
        assertThat(bank.account(account.number()).state()).isEqualTo(account.state());
    }

    @Test
    void aCustomersAccountsAreListedInOrderClosedOnesToo() {
        CustomerId owner = bank.register(NewCustomer.named("Asha", "Rao")).id();
        List<Account> accounts =
                List.of(bank.openAccount(owner, "INR"), bank.openAccount(owner, "JPY"), bank.openAccount(owner, "INR"));
        accounts.get(1).close();

        assertThat(bank.accounts(owner))
                .extracting(AccountState::number)
                .containsExactlyElementsOf(
                        accounts.stream().map(Account::number).toList());
        assertThat(bank.accounts(owner).get(1).status()).isEqualTo(AccountStatus.CLOSED);
        assertThat(bank.accounts(new CustomerId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void allAccountsAreListedInOrderPageAfterPage() {
        CustomerId owner = asha.state().customer().orElseThrow();
        IntStream.range(0, fast ? 510 : 3).forEach(i -> bank.openAccount(owner, "INR"));
        List<AccountNumber> numbers = bank.accounts().map(AccountState::number).toList();

        assertThat(numbers).isSorted().doesNotHaveDuplicates().contains(asha.number(), ravi.number());
        assertThat(numbers).hasSizeGreaterThan(fast ? 510 : 4);
        assertThat(bank.verify().accounts()).isEqualTo(numbers.size());
        assertThat(numbers)
                .containsAll(
                        bank.accounts(owner).stream().map(AccountState::number).toList());
    }

    @Test
    void anOwnAccountIsOpenedOnDemandAndIsTheSameEverAfter() {
        InternalAccount name = InternalAccount.named("interest");
        Account first = bank.internalAccount(name, "INR");

        assertThat(bank.internalAccount(name, "INR").number()).isEqualTo(first.number());
        assertThat(bank.internalAccount(name, "JPY").number()).isNotEqualTo(first.number());
        assertThat(bank.internalAccount(InternalAccount.SUSPENSE, "INR").number())
                .isNotEqualTo(first.number());
        assertThat(first.state().own()).contains(name);
        assertThat(first.state().customer()).isEmpty();
    }

    @Test
    void eightThreadsOpenAnOwnAccountOnce() {
        InternalAccount name = InternalAccount.named("o" + UUID.randomUUID());
        List<Object> numbers = atOnce(8, i -> bank.internalAccount(name, "INR").number());

        assertThat(numbers)
                .hasSize(8)
                .containsOnly(bank.internalAccount(name, "INR").number());
    }

    @Test
    void eightThreadsMakeTheFirstDepositsInACurrency() {
        List<Object> receipts = atOnce(8, i -> open("MUR").deposit(Money.of("MUR", "1.00")));

        assertThat(receipts).hasSize(8).hasOnlyElementsOfType(Transfer.class);
        assertThat(bank.internalAccount(InternalAccount.CASH, "MUR").balance().posted())
                .isEqualTo(Money.of("MUR", "-8.00"));
    }

    @Test
    void anOwnAccountFallsBelowZeroWithoutLimitAndHasNoneToSet() {
        Account prizes = bank.internalAccount(InternalAccount.named("prizes"), "INR");
        prizes.transfer(asha.number(), inr("1000000.00"));

        assertThat(prizes.balance().available()).isEqualTo(inr("-1000000.00"));
        assertThatThrownBy(() -> prizes.overdraft(inr("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bank's own");
    }

    @Test
    void anUnknownCustomerIsNamed() {
        CustomerId absent = new CustomerId(UUID.randomUUID());

        assertThat(List.<ThrowingCallable>of(() -> bank.customer(absent), () -> bank.openAccount(absent, "INR")))
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                UnknownCustomerException.class,
                                thrown -> assertThat(thrown.customer()).isEqualTo(absent))
                        .hasMessageContaining(absent.toString()));
    }

    @Test
    void anUnknownAccountIsNamedByEveryVerb() {
        Account nowhere = bank.account(unknownNumber());

        assertThat(List.<ThrowingCallable>of(
                        nowhere::state,
                        nowhere::balance,
                        nowhere::holds,
                        () -> nowhere.balanceAt(clock.instant()),
                        () -> nowhere.statement(StatementPeriod.all()),
                        nowhere::freeze,
                        nowhere::freezeDebits,
                        nowhere::unfreeze,
                        nowhere::close,
                        () -> nowhere.overdraft(inr("1.00")),
                        () -> nowhere.deposit(inr("1.00")),
                        () -> nowhere.withdraw(inr("1.00")),
                        () -> nowhere.transfer(asha.number(), inr("1.00")),
                        () -> asha.transfer(nowhere.number(), inr("1.00"))))
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                UnknownAccountException.class,
                                thrown -> assertThat(thrown.account()).isEqualTo(nowhere.number()))
                        .hasMessageContaining(nowhere.number().toString()));
    }
}
