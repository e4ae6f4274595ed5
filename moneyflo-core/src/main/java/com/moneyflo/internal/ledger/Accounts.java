package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNotEmptyException;
import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.CustomerId;
import com.moneyflo.Hold;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.UnreadableRows;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens, reads, freezes and closes accounts. Moves no money. Thread-safe. */
public final class Accounts {

    private static final int MAX_HOLDS = 1_000;

    private final Currencies currencies;
    private final UnreadableRows unreadable;

    /**
     * Opens accounts only in currencies whose decimals are those of the books. Lists leave out rows that this version
     * cannot read, and report them to {@code unreadable}.
     */
    public Accounts(Currencies currencies, UnreadableRows unreadable) {
        this.currencies = currencies;
        this.unreadable = unreadable;
    }

    /** Opens an account of a customer, with or without notices about it. */
    public AccountNumber open(Tx tx, CustomerId customer, Currency currency, boolean texts) {
        currencies.require(tx, currency);
        return AccountTable.insert(tx, customer, null, currency, 0L, texts);
    }

    /** Returns an internal account, and opens it if there is none. Two callers at once get the same account. */
    public AccountNumber own(Tx tx, InternalAccount name, Currency currency) {
        return AccountTable.own(tx, name, currency, ReadMode.SNAPSHOT).orElseGet(() -> openOwn(tx, name, currency));
    }

    /** Whether the account with this serial number belongs to the customer and is in this currency. */
    public boolean isOf(Tx tx, long serial, CustomerId customer, Currency currency) {
        return AccountTable.isOf(tx, serial, customer, currency, ReadMode.SNAPSHOT)
                || AccountTable.isOf(tx, serial, customer, currency, ReadMode.CURRENT);
    }

    /** The state of an account now. */
    public AccountState state(Tx tx, AccountNumber number) {
        return AccountTable.read(tx, number).orElseThrow(() -> unknown(number)).state();
    }

    /** A page of all accounts, in the order of their numbers. */
    public List<AccountState> page(Tx tx, long afterSerial, int limit) {
        return unreadable
                .page(Long.class, afterSerial, (after, others) -> AccountTable.page(tx, after, limit, others))
                .stream()
                .map(AccountRow::state)
                .toList();
    }

    /** A customer's accounts, in the order of their numbers. */
    public List<AccountState> of(Tx tx, CustomerId customer) {
        return AccountTable.ofCustomer(tx, customer, unreadable).stream()
                .map(AccountRow::state)
                .toList();
    }

    /** The holds that reserve money of an account now, at most 1,000. */
    public List<Hold> holds(Tx tx, AccountNumber number) {
        AccountRow row = AccountTable.read(tx, number).orElseThrow(() -> unknown(number));
        return HoldTable.live(tx, number, row.now(), MAX_HOLDS, unreadable);
    }

    /** Freezes or unfreezes an account. Does nothing where it has this status already. */
    public void setStatus(Tx tx, AccountNumber number, AccountStatus status) {
        if (lockUnclosed(tx, number).status() != status) {
            AccountTable.setStatus(tx, number, status);
        }
    }

    /** Sets how far the balance may fall below zero. */
    public void setOverdraft(Tx tx, AccountNumber number, Money limit) {
        lockCustomers(tx, number, limit);
        AccountTable.setOverdraft(tx, number, limit.minor());
    }

    /** Sets whether notices are sent to a customer about their accounts. */
    public void setTexts(Tx tx, CustomerId customer, boolean wanted) {
        AccountTable.setTexts(tx, customer, wanted);
    }

    /** Sets the smallest amount that its owner gets a notice about. */
    public void setTextsFrom(Tx tx, AccountNumber number, Money least) {
        AccountTable.setTextsFrom(tx, lockCustomers(tx, number, least).number(), least.minor());
    }

    /** Sets the balance below which its owner gets a notice; null for no such notice. */
    public void setLowMark(Tx tx, AccountNumber number, @Nullable Money mark) {
        AccountRow row = mark == null ? lockUnclosed(tx, number) : lockCustomers(tx, number, mark);
        AccountTable.setLowMark(tx, row.number(), mark == null ? null : mark.minor());
    }

    /** Closes an account for good. Does nothing where it is closed already. */
    public void close(Tx tx, AccountNumber number) {
        AccountRow row = lock(tx, number);
        if (row.own() != null) {
            throw new IllegalArgumentException("Account " + number + " is the bank's own and stays open.");
        }
        if (row.status() == AccountStatus.CLOSED) {
            return;
        }
        long held = row.held() - expired(tx, row);
        if (row.balance() != 0 || held != 0) {
            throw new AccountNotEmptyException(number, row.shown(held));
        }
        AccountTable.setStatus(tx, number, AccountStatus.CLOSED);
    }

    private static long expired(Tx tx, AccountRow row) {
        return row.mayHaveExpired(row.now())
                ? HoldTable.dueForUpdate(tx, row.number(), row.now()).stream()
                        .mapToLong(hold -> hold.amount().minor())
                        .sum()
                : 0;
    }

    private AccountNumber openOwn(Tx tx, InternalAccount name, Currency currency) {
        currencies.require(tx, currency);
        try {
            return AccountTable.insert(tx, null, name, currency, null, false);
        } catch (SqlFailure failure) {
            if (failure.kind() != SqlFailure.Kind.DUPLICATE) {
                throw failure;
            }
            // The snapshot of a host's transaction may be older than the account; a locking read sees the account.
            return AccountTable.own(tx, name, currency, ReadMode.SNAPSHOT)
                    .or(() -> AccountTable.own(tx, name, currency, ReadMode.CURRENT))
                    .orElseThrow(() -> failure);
        }
    }

    private static AccountRow lockUnclosed(Tx tx, AccountNumber number) {
        AccountRow row = lock(tx, number);
        if (row.status() == AccountStatus.CLOSED) {
            throw Rules.refuse(Reason.ACCOUNT_CLOSED, number).exception();
        }
        return row;
    }

    /** Locks a customer's account for which an amount is set. */
    private static AccountRow lockCustomers(Tx tx, AccountNumber number, Money amount) {
        AccountRow row = lockUnclosed(tx, number);
        if (row.own() != null) {
            throw new IllegalArgumentException("Account " + number + " is the bank's own and has no limit to set.");
        }
        if (!row.currency().equals(amount.currency())) {
            throw Refusal.of(Reason.CURRENCY_MISMATCH)
                    .account(number)
                    .asked(amount)
                    .limit(row.money(0))
                    .exception();
        }
        return row;
    }

    private static AccountRow lock(Tx tx, AccountNumber number) {
        return AccountTable.lock(tx, List.of(number), LockMode.WAIT).stream()
                .findFirst()
                .orElseThrow(() -> unknown(number));
    }

    private static RuntimeException unknown(AccountNumber number) {
        return Rules.refuse(Reason.UNKNOWN_ACCOUNT, number).exception();
    }
}
