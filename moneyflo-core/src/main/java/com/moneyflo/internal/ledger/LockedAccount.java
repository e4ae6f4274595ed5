package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountStatus;
import com.moneyflo.CustomerId;
import com.moneyflo.Entry;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.notice.Notice;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account whose row is locked, with the changes of a batch so far. Used by one thread. */
final class LockedAccount {

    /** Notices: the movement, and that the balance is low. */
    private static final long MAX_PER_ENTRY = 2;

    private final AccountRow row;
    private final long stamp;
    private long balance;
    private long held;
    private @Nullable Long nextExpiry;
    private long seq;
    private long writtenSeq;

    LockedAccount(AccountRow row, long at) {
        this.row = row;
        this.stamp = Math.max(at, row.lastAt());
        this.balance = row.balance();
        this.held = row.held();
        this.nextExpiry = row.nextExpiry();
        this.seq = row.seq();
        this.writtenSeq = seq;
    }

    AccountNumber number() {
        return row.number();
    }

    AccountStatus status() {
        return row.status();
    }

    Currency currency() {
        return row.currency();
    }

    long balance() {
        return balance;
    }

    Money available() {
        return row.money(row.available(balance, held));
    }

    boolean canSpend(long amount) {
        return affords(Saturated.add(balance, -amount));
    }

    /** Whether the balance may become {@code after}, with the current holds. */
    boolean affords(long after) {
        return row.overdraft() == null || row.available(after, held) >= 0;
    }

    boolean canHold(long amount) {
        return Long.MAX_VALUE - held >= amount;
    }

    /** Makes the entry that adds the amount. */
    Entry enter(long amount) {
        balance = Math.addExact(balance, amount);
        seq++;
        return new Entry(number(), seq, row.money(amount), row.money(balance));
    }

    /** Adds the notices that its owner wants about this entry, which was the last one. */
    void notices(TransferId transfer, Entry entry, List<NewNotice> notices) {
        CustomerId owner = row.customer();
        if (owner == null || !row.texts()) {
            return;
        }
        Money amount = entry.amount();
        if (Math.abs(amount.minor()) >= row.notificationThreshold()) {
            Notice moved = amount.isPositive()
                    ? new Notice.Credited(number(), amount, entry.balance())
                    : new Notice.Debited(number(), amount.negated(), entry.balance());
            notices.add(new NewNotice(transfer.value(), MAX_PER_ENTRY * entry.seq(), owner, moved, stamp));
        }
        Long mark = row.lowMark();
        if (mark != null && balance < mark && balance - amount.minor() >= mark) {
            Notice low = new Notice.LowBalance(number(), entry.balance(), row.money(mark));
            notices.add(new NewNotice(transfer.value(), MAX_PER_ENTRY * entry.seq() + 1, owner, low, stamp));
        }
    }

    void hold(long amount, long expiresAt) {
        held = Math.addExact(held, amount);
        nextExpiry = nextExpiry == null ? expiresAt : Math.min(nextExpiry, expiresAt);
    }

    void free(long amount) {
        held = Math.subtractExact(held, amount);
        if (held == 0) {
            nextExpiry = null;
        }
    }

    void nextExpiry(@Nullable Long next) {
        nextExpiry = next;
    }

    /**
     * Checks that an entry follows the one that was written before it.
     *
     * @return the time of new entries: never before the last one, even if the clock was ahead when that one was made
     * @throws IllegalStateException if the entry leaves a gap
     */
    long stamp(TransferId transfer, Entry entry) {
        if (entry.seq() != writtenSeq + 1) {
            throw new IllegalStateException("Entry " + entry.seq() + " of account " + number() + ", of transfer "
                    + transfer + ", does not follow entry " + writtenSeq + ", so nothing was written. Report this fault"
                    + " of the library.");
        }
        writtenSeq = entry.seq();
        return stamp;
    }

    boolean changed() {
        return seq != row.seq() || held != row.held() || !Objects.equals(nextExpiry, row.nextExpiry());
    }

    /** The new row, as {@link AccountTable#write} takes it. */
    @Nullable
    Object[] values() {
        long lastAt = seq == row.seq() ? row.lastAt() : stamp;
        return new @Nullable Object[] {number().serial(), balance, held, nextExpiry, seq, lastAt};
    }
}
