package com.moneyflo.jdbc;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.Balance;
import com.moneyflo.Command;
import com.moneyflo.Detail;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.Share;
import com.moneyflo.Statement;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.internal.ledger.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A handle on an account: its number and its bank. */
record JdbcAccount(AccountNumber number, JdbcOperations bank) implements Account {

    JdbcAccount {
        Objects.requireNonNull(number, "number");
    }

    @Override
    public AccountState state() {
        return bank.guard()
                .run(Verb.READ_ACCOUNT, tx -> bank.stores().accounts().state(tx, number));
    }

    @Override
    public Balance balance() {
        return state().balance();
    }

    @Override
    public Money balanceAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return bank.guard()
                .run(Verb.READ_ACCOUNT, tx -> bank.stores().statements().balanceAt(tx, number, instant));
    }

    @Override
    public Statement statement(StatementPeriod period) {
        Objects.requireNonNull(period, "period");
        Statements statements = bank.stores().statements();
        Statements.Bounds bounds = bank.guard().run(Verb.READ_STATEMENT, tx -> statements.bounds(tx, number, period));
        return new JdbcStatement(number, period, bounds, statements, bank.guard());
    }

    @Override
    public List<Hold> holds() {
        return bank.guard()
                .run(Verb.READ_ACCOUNT, tx -> bank.stores().accounts().holds(tx, number));
    }

    @Override
    public Transfer deposit(Money amount, Detail... details) {
        return bank.carryOut(Command.deposit(number, amount, details));
    }

    @Override
    public Transfer withdraw(Money amount, Detail... details) {
        return bank.carryOut(Command.withdraw(number, amount, details));
    }

    @Override
    public Transfer transfer(AccountNumber to, Money amount, Detail... details) {
        return bank.carryOut(Command.transfer(number, to, amount, details));
    }

    @Override
    public Transfer split(Money total, List<Share> shares, Detail... details) {
        return bank.carryOut(Command.split(number, total, shares, details));
    }

    @Override
    public Hold hold(Money amount, Duration expiresIn, Detail... details) {
        return bank.place(Command.hold(number, amount, expiresIn, details));
    }

    @Override
    public void freezeDebits() {
        setStatus(AccountStatus.DEBITS_FROZEN, null);
    }

    @Override
    public void freezeDebits(IdempotencyKey key) {
        setStatus(AccountStatus.DEBITS_FROZEN, Objects.requireNonNull(key, "key"));
    }

    @Override
    public void freeze() {
        setStatus(AccountStatus.FROZEN, null);
    }

    @Override
    public void freeze(IdempotencyKey key) {
        setStatus(AccountStatus.FROZEN, Objects.requireNonNull(key, "key"));
    }

    @Override
    public void unfreeze() {
        setStatus(AccountStatus.OPEN, null);
    }

    @Override
    public void unfreeze(IdempotencyKey key) {
        setStatus(AccountStatus.OPEN, Objects.requireNonNull(key, "key"));
    }

    @Override
    public void close() {
        bank.guard().run(Verb.CLOSE_ACCOUNT, tx -> {
            bank.stores().accounts().close(tx, number);
            return true;
        });
    }

    @Override
    public void overdraft(Money limit) {
        setOverdraft(limit, null);
    }

    @Override
    public void overdraft(Money limit, IdempotencyKey key) {
        setOverdraft(limit, Objects.requireNonNull(key, "key"));
    }

    private void setOverdraft(Money limit, @Nullable IdempotencyKey key) {
        Objects.requireNonNull(limit, "limit");
        if (limit.minor() < 0) {
            throw new IllegalArgumentException(
                    "The overdraft limit is " + limit + ". Give zero or more: how far below zero it may go.");
        }
        bank.guard()
                .change(
                        Verb.CHANGE_OVERDRAFT,
                        bank.keyedChange(key, "overdraft", number, limit),
                        tx -> bank.stores().accounts().setOverdraft(tx, number, limit));
    }

    @Override
    public void notificationThreshold(Money threshold) {
        Objects.requireNonNull(threshold, "threshold");
        if (threshold.minor() < 0) {
            throw new IllegalArgumentException("The notification threshold is " + threshold + ". Give zero or more.");
        }
        bank.guard()
                .change(
                        Verb.CHANGE_NOTIFICATION_THRESHOLDS,
                        bank.keyedChange(null),
                        tx -> bank.stores().accounts().setTextsFrom(tx, number, threshold));
    }

    @Override
    public void lowBalanceThreshold(@Nullable Money threshold) {
        bank.guard()
                .change(
                        Verb.CHANGE_NOTIFICATION_THRESHOLDS,
                        bank.keyedChange(null),
                        tx -> bank.stores().accounts().setLowMark(tx, number, threshold));
    }

    /** Returns the account number. */
    @Override
    public String toString() {
        return "Account[" + number + "]";
    }

    private void setStatus(AccountStatus status, @Nullable IdempotencyKey key) {
        bank.guard()
                .change(
                        Verb.CHANGE_ACCOUNT_STATUS,
                        bank.keyedChange(key, "status", number, status),
                        tx -> bank.stores().accounts().setStatus(tx, number, status));
    }
}
