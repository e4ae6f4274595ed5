package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.Statement;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.internal.ledger.Statements;
import java.util.List;
import java.util.stream.Stream;

/** A statement that reads its lines page by page. */
record JdbcStatement(
        AccountNumber account, StatementPeriod period, Statements.Bounds bounds, Statements statements, Guard guard)
        implements Statement {

    private static final int LARGEST_PAGE = 10_000;

    @Override
    public Money opening() {
        return bounds.opening();
    }

    @Override
    public Money closing() {
        return bounds.closing();
    }

    @Override
    public long size() {
        return bounds.closingSeq() - bounds.openingSeq();
    }

    @Override
    public Stream<StatementLine> lines() {
        return Pages.stream(after -> page(after, Pages.SIZE), StatementLine::seq);
    }

    @Override
    public List<StatementLine> page(long afterSeq, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "The limit of the page is " + limit + " lines. Give 1 to " + LARGEST_PAGE + ".");
        }
        return guard.run(Verb.READ_STATEMENT, tx -> statements.page(tx, account, bounds, afterSeq, limit));
    }

    /** Returns the account, the period, and both balances. */
    @Override
    public String toString() {
        return "Statement[" + account + ", " + period.from() + " to " + period.to() + ", " + opening() + " to "
                + closing() + "]";
    }
}
