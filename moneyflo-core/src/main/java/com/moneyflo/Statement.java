package com.moneyflo;

import java.util.List;
import java.util.stream.Stream;

/**
 * An account's history over a period: what it opened with, each entry, what it closed with.
 *
 * <p>Opening and closing balance are fixed when the statement is made, and entries never change, so its lines agree
 * with them however late they are read. Lines are read from the database page by page, each page as fast as the first.
 * Immutable and thread-safe; usable until the bank closes.
 */
public interface Statement {

    /**
     * The account it is of.
     *
     * @return its number
     */
    AccountNumber account();

    /**
     * The time it covers.
     *
     * @return the period, as it was asked for
     */
    StatementPeriod period();

    /**
     * What the account had before the first line.
     *
     * @return the balance, zero for an account that had no entry yet
     */
    Money opening();

    /**
     * What the account had after the last line.
     *
     * @return the balance, equal to the opening one where there are no lines
     */
    Money closing();

    /**
     * How many lines it has.
     *
     * @return zero or more
     */
    long size();

    /**
     * All lines in order, read as they are consumed.
     *
     * @return a stream that needs no closing
     * @throws StorageException while it is consumed, if the database fails
     */
    Stream<StatementLine> lines();

    /**
     * Some lines, for a reader who leafs through them.
     *
     * @param afterSeq the {@link StatementLine#seq()} of the last line already seen, or 0 to begin
     * @param limit how many at most, 1 to 10,000
     * @return the lines that follow; empty at the end
     * @throws IllegalArgumentException if the limit is out of range
     * @throws StorageException if the database fails
     */
    List<StatementLine> page(long afterSeq, int limit);
}
