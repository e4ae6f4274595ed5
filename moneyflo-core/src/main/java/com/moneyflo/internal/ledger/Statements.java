package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import java.time.Instant;
import java.util.List;

/** Reads the entries of accounts. */
public final class Statements {

    /**
     * The bounds of a statement. They do not change.
     *
     * @param opening the balance before the period
     * @param closing the balance at its end
     * @param openingSeq the last entry before the period; 0 for none
     * @param closingSeq the last entry within the period, or else before it; 0 for none
     */
    public record Bounds(Money opening, Money closing, long openingSeq, long closingSeq) {}

    /** Finds the bounds of a period. */
    public Bounds bounds(Tx tx, AccountNumber number, StatementPeriod period) {
        AccountRow row = row(tx, number);
        Timeline timeline = new Timeline(tx, row);
        Moment opening = timeline.lastBefore(Micros.notBefore(period.from()));
        Moment closing = timeline.lastUntil(Micros.notBefore(period.to()));
        return new Bounds(row.money(opening.balance()), row.money(closing.balance()), opening.seq(), closing.seq());
    }

    /** At most {@code limit} lines after {@code afterSeq}. */
    public List<StatementLine> page(Tx tx, AccountNumber number, Bounds bounds, long afterSeq, int limit) {
        long after = Math.max(afterSeq, bounds.openingSeq());
        return EntryTable.page(tx, number, bounds.opening().currency(), after, bounds.closingSeq(), limit);
    }

    /** The posted balance at an instant, entries of that instant included. */
    public Money balanceAt(Tx tx, AccountNumber number, Instant instant) {
        AccountRow row = row(tx, number);
        long after = Saturated.add(Micros.of(instant), 1);
        return row.money(new Timeline(tx, row).lastUntil(after).balance());
    }

    /** The amounts of the last entries, the latest first. */
    public List<Money> last(Tx tx, AccountNumber number, int count) {
        AccountRow row = row(tx, number);
        return EntryTable.amounts(tx, number, row.currency(), row.seq(), count);
    }

    private static AccountRow row(Tx tx, AccountNumber number) {
        return AccountTable.read(tx, number)
                .orElseThrow(() -> Rules.refuse(Reason.UNKNOWN_ACCOUNT, number).exception());
    }
}
