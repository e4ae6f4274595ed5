package com.moneyflo.jdbc;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.Balance;
import com.moneyflo.Detail;
import com.moneyflo.Hold;
import com.moneyflo.Money;
import com.moneyflo.Posting;
import com.moneyflo.Share;
import com.moneyflo.Statement;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.Transactions.Repeat;
import com.moneyflo.internal.ledger.Details;
import com.moneyflo.internal.ledger.PlaceHold;
import com.moneyflo.internal.ledger.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A handle: the number, and the bank it belongs to. */
record JdbcAccount(AccountNumber number, JdbcOperations bank) implements Account {

    JdbcAccount {
        Objects.requireNonNull(number, "number");
    }

    @Override
    public AccountState state() {
        return bank.read(tx -> bank.rooms().accounts().state(tx, number));
    }

    @Override
    public Balance balance() {
        return state().balance();
    }

    @Override
    public Money balanceAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return bank.read(tx -> bank.rooms().statements().balanceAt(tx, number, instant));
    }

    @Override
    public Statement statement(StatementPeriod period) {
        Objects.requireNonNull(period, "period");
        Statements statements = bank.rooms().statements();
        Statements.Bounds bounds = bank.read(tx -> statements.bounds(tx, number, period));
        return new JdbcStatement(number, period, bounds, statements, bank.transactions());
    }

    @Override
    public List<Hold> holds() {
        return bank.read(tx -> bank.rooms().accounts().holds(tx, number));
    }

    @Override
    public Transfer deposit(Money amount, Detail... details) {
        return bank.move(TransferKind.DEPOSIT, cashFor(amount), number, amount, details);
    }

    @Override
    public Transfer withdraw(Money amount, Detail... details) {
        return bank.move(TransferKind.WITHDRAWAL, number, cashFor(amount), amount, details);
    }

    @Override
    public Transfer transfer(AccountNumber to, Money amount, Detail... details) {
        return bank.move(
                TransferKind.TRANSFER,
                number,
                Arguments.other("to", to, number),
                Arguments.positive("amount", amount),
                details);
    }

    @Override
    public Transfer split(Money total, List<Share> shares, Detail... details) {
        Objects.requireNonNull(shares, "shares");
        Arguments.positive("total", total);
        long[] ratios = List.copyOf(shares).stream().mapToLong(Share::ratio).toArray();
        List<Money> parts = total.split(ratios);
        Posting.Builder posting = Posting.builder().debit(number, total);
        for (int i = 0; i < parts.size(); i++) {
            AccountNumber payee = Arguments.other("account", shares.get(i).account(), number);
            if (parts.get(i).isPositive()) {
                posting.credit(payee, parts.get(i));
            }
        }
        return bank.post(posting.build(), details);
    }

    @Override
    public Hold hold(Money amount, Duration expiresIn, Detail... details) {
        return bank.place(new PlaceHold(
                bank.nextId(),
                number,
                Arguments.positive("amount", amount),
                Arguments.seconds(expiresIn),
                Details.of(details)));
    }

    @Override
    public void freezeDebits() {
        setStatus(AccountStatus.DEBITS_FROZEN);
    }

    @Override
    public void freeze() {
        setStatus(AccountStatus.FROZEN);
    }

    @Override
    public void unfreeze() {
        setStatus(AccountStatus.OPEN);
    }

    @Override
    public void close() {
        bank.write(Repeat.KEYED, tx -> bank.rooms().accounts().close(tx, number));
    }

    @Override
    public void overdraft(Money limit) {
        Objects.requireNonNull(limit, "limit");
        if (limit.minor() < 0) {
            throw new IllegalArgumentException(
                    "The overdraft limit is " + limit + ". Give zero or more: how far below zero it may go.");
        }
        bank.write(Repeat.ONCE, tx -> bank.rooms().accounts().setOverdraft(tx, number, limit));
    }

    /** The number. */
    @Override
    public String toString() {
        return "Account[" + number + "]";
    }

    private AccountNumber cashFor(Money amount) {
        return Arguments.other("amount", bank.cash(Arguments.positive("amount", amount)), number);
    }

    private void setStatus(AccountStatus status) {
        // Not again after a COMMIT in doubt: by then somebody else may have said otherwise.
        bank.write(Repeat.ONCE, tx -> bank.rooms().accounts().setStatus(tx, number, status));
    }
}
