package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.verify.AccountsCheck.Line;
import org.jspecify.annotations.Nullable;

/** Checks one account while its entries are read in their order. */
final class History {

    private final AccountRow row;

    private long lastSeq;
    private long lastBalance;
    private long lastAt = Long.MIN_VALUE;
    private long aheadCount;
    private long sum;
    private long live;
    private @Nullable Long firstExpiry;

    History(AccountRow row) {
        this.row = row;
    }

    AccountRow row() {
        return row;
    }

    boolean holds(long amount, long expiresFirst) {
        live = amount;
        firstExpiry = expiresFirst;
        return true;
    }

    void add(Line line, Clock clock, Faults faults) {
        aheadCount += clock.allows(line.at()) ? 0 : 1;
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
        Long decidedAt = line.decidedAt();
        faults.require(
                decidedAt == null || line.at() == Math.max(decidedAt, Math.max(lastAt, row.openedAt())),
                Rule.TIME_ORDER,
                () -> entry(line) + " has neither the time of its transfer " + line.transfer()
                        + " nor that of the entry before it.");
        lastSeq = line.seq();
        lastBalance = line.balance();
        lastAt = line.at();
        // Sums that wrap around still differ where one entry differs.
        sum += line.amount();
    }

    void end(Clock clock, Faults faults) {
        requireLastAt(clock, faults);
        faults.require(
                aheadCount == 0,
                Rule.FUTURE,
                () -> aheadCount + " entries of " + name() + " are later than the clock, the last one of "
                        + Micros.instant(lastAt) + ". A clock was wrong when they were made.");
        faults.require(
                row.seq() == lastSeq,
                Rule.SEQUENCE,
                () -> "The last entry of " + name() + " is " + lastSeq + ", the account knows " + row.seq() + ".");
        faults.require(
                row.balance() == lastBalance,
                Rule.BALANCE,
                () -> "The balance of " + name() + " is " + money(row.balance()) + ", its last entry says "
                        + money(lastBalance) + ".");
        faults.require(
                row.balance() == sum,
                Rule.BALANCE,
                () -> "The balance of " + name() + " is " + money(row.balance()) + ", its entries add up to "
                        + money(sum) + ".");
        faults.require(
                row.held() == live,
                Rule.HELD,
                () -> "What " + name() + " holds back is " + money(row.held()) + ", its active holds add up to "
                        + money(live) + ".");
        faults.require(
                firstExpiry == null || (row.nextExpiry() != null && row.nextExpiry() <= firstExpiry),
                Rule.HELD,
                () -> "A hold of " + name() + " would expire unnoticed: next_expiry is after it.");
        faults.require(row.hasOwner(), Rule.ORPHAN, () -> "The customer of " + name() + " does not exist.");
        faults.require(
                !row.isClosed() || row.balance() == 0,
                Rule.BALANCE,
                () -> "The closed " + name() + " has " + money(row.balance()) + ".");
    }

    /** The lower limit for the time of the next entry. */
    private void requireLastAt(Clock clock, Faults faults) {
        long last = lastAt == Long.MIN_VALUE ? row.openedAt() : lastAt;
        faults.require(
                row.lastAt() == last,
                Rule.TIME_ORDER,
                () -> "The last entry of " + name() + " is of " + Micros.instant(last) + ", the account knows "
                        + Micros.instant(row.lastAt()) + ".");
        if (row.lastAt() != last) {
            clock.require(row.lastAt(), faults, "The last entry that " + name() + " knows");
        }
    }

    private String entry(Line line) {
        return "Entry " + line.seq() + " of " + name();
    }

    private String name() {
        return Names.account(row.id());
    }

    private String money(long minor) {
        return Names.money(row.currency(), minor);
    }
}
