package com.moneyflo;

import java.util.List;
import java.util.stream.Stream;

/**
 * The entries of an account in a period, with the opening and the closing balance.
 *
 * <p>The opening and closing balances are fixed when the statement is made. Entries never change, so the lines always
 * agree with both balances. Lines are read from the database page by page, and every page takes the same time.
 * Immutable and thread-safe. Usable until the bank is closed.
 */
public interface Statement {

    /**
     * Returns the account of the statement.
     *
     * @return its number
     */
    AccountNumber account();

    /**
     * Returns the period of the statement.
     *
     * @return the period, as the caller requested it
     */
    StatementPeriod period();

    /**
     * Returns the posted balance before the first line.
     *
     * @return the balance, zero for an account that had no entry yet
     */
    Money opening();

    /**
     * Returns the posted balance after the last line.
     *
     * @return the balance, equal to the opening balance if there are no lines
     */
    Money closing();

    /**
     * Returns the number of lines.
     *
     * @return zero or more
     */
    long size();

    /**
     * Returns all lines in order. The stream reads them page by page as the caller consumes it.
     *
     * @return a stream that needs no closing
     * @throws StorageException while the caller consumes the stream, if the database fails
     */
    Stream<StatementLine> lines();

    /**
     * Returns one page of lines, in order.
     *
     * @param afterSeq the {@link StatementLine#seq()} of the last line of the page before, or 0 for the first page
     * @param limit the greatest number of lines, 1 to 10,000
     * @return the lines after {@code afterSeq}; empty at the end
     * @throws IllegalArgumentException if the limit is below 1 or above 10,000
     * @throws StorageException if the database fails
     */
    List<StatementLine> page(long afterSeq, int limit);
}
