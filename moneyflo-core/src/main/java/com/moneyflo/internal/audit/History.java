package com.moneyflo.internal.audit;

import com.moneyflo.AccountNumber;
import com.moneyflo.Fault.Rule;
import com.moneyflo.Money;
import com.moneyflo.internal.audit.AccountsCheck.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One account while its entries pass by in their order. */
final class History {

    private final long account;
    private final String currency;
    private final long balance;
    private final long held;
    private final @Nullable Long nextExpiry;
    private final long seq;

    private long lastSeq;
    private long lastBalance;
    private long lastAt = Long.MIN_VALUE;
    private long sum;
    private long live;
    private @Nullable Long firstExpiry;

    private History(long account, String currency, long balance, long held, @Nullable Long nextExpiry, long seq) {
        this.account = account;
        this.currency = currency;
        this.balance = balance;
        this.held = held;
        this.nextExpiry = nextExpiry;
        this.seq = seq;
    }

    static History of(ResultSet row) throws SQLException {
        return new History(
                row.getLong("id"),
                row.getString("currency"),
                row.getLong("balance"),
                row.getLong("held"),
                row.getObject("next_expiry", Long.class),
                row.getLong("seq"));
    }

    long account() {
        return account;
    }

    String currency() {
        return currency;
    }

    long balance() {
        return balance;
    }

    boolean holds(long amount, long expiresFirst) {
        live = amount;
        firstExpiry = expiresFirst;
        return true;
    }

    void add(Line line, Faults faults) {
        faults.require(
                line.seq() == lastSeq + 1,
                Rule.SEQUENCE,
                () -> entry(line) + " follows entry " + lastSeq + "; numbers have no gap.");
        faults.require(
                line.balance() == lastBalance + line.amount(),
                Rule.RUNNING_BALANCE,
                () -> entry(line) + " adds " + money(line.amount()) + " to " + money(lastBalance) + " and says "
                        + money(line.balance()) + ".");
        faults.require(line.at() >= lastAt, Rule.TIME_ORDER, () -> entry(line) + " is older than the entry before it.");
        lastSeq = line.seq();
        lastBalance = line.balance();
        lastAt = line.at();
        // Sums that wrap around still differ where one entry differs.
        sum += line.amount();
    }

    void end(Faults faults) {
        faults.require(
                seq == lastSeq,
                Rule.SEQUENCE,
                () -> "The last entry of " + name() + " is " + lastSeq + ", the account knows " + seq + ".");
        faults.require(
                balance == lastBalance,
                Rule.BALANCE,
                () -> "The balance of " + name() + " is " + money(balance) + ", its last entry says "
                        + money(lastBalance) + ".");
        faults.require(
                balance == sum,
                Rule.BALANCE,
                () -> "The balance of " + name() + " is " + money(balance) + ", its entries add up to " + money(sum)
                        + ".");
        faults.require(
                held == live,
                Rule.HELD,
                () -> "What " + name() + " holds back is " + money(held) + ", its active holds add up to " + money(live)
                        + ".");
        faults.require(
                firstExpiry == null || (nextExpiry != null && nextExpiry <= firstExpiry),
                Rule.HELD,
                () -> "A hold of " + name() + " would expire unnoticed: next_expiry is after it.");
    }

    private String entry(Line line) {
        return "Entry " + line.seq() + " of " + name();
    }

    private String name() {
        return "account " + AccountNumber.ofSerial(account);
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }
}
