package com.moneyflo;

import java.util.Objects;

/**
 * Something that is not as it must be, found by {@link Bank#verify()}. This class is immutable and thread-safe.
 *
 * @param rule which rule is broken
 * @param message where and how, with the numbers on both sides
 */
public record Fault(Rule rule, String message) {

    /** The rules a ledger is held to. */
    public enum Rule {
        /** In each currency all balances add up to zero. */
        CONSERVATION,
        /** An account's balance is that of its last entry, and the sum of all its entries. */
        BALANCE,
        /** An account's entries are numbered from 1 without gaps, up to the number the account knows. */
        SEQUENCE,
        /** Each entry's balance is the one before it plus its amount. */
        RUNNING_BALANCE,
        /**
         * Each entry's time is that of its transfer, or of the entry before it where the clock was ahead. The account
         * knows that of its last entry.
         */
        TIME_ORDER,
        /** Nothing is later than the clock, a minute allowed: what a wrong clock left behind. */
        FUTURE,
        /** What an account holds back is the sum of its live holds. */
        HELD,
        /** Whatever a row names exists: accounts, transfers, customers, notices, orders, currencies. */
        ORPHAN,
        /** A key stands for one command, and its fingerprint fits that command. */
        KEY,
        /** Each row holds what its kind must hold: sides, amounts, limits, links, times, an id. */
        SHAPE,
        /**
         * Each value can be read: currency, kind, status, account number, refusal, key, memo, labels, and a
         * customer's phone, language and quiet hours.
         */
        UNREADABLE,
        /** A transfer's entries add up to zero in each currency and are those it recorded; a refused one has none. */
        HALF_TRANSFER,
        /** A reversal and what it undid name each other and cancel out; a capture and its hold agree. */
        LINK
    }

    /** Checks that nothing is missing. */
    public Fault {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
    }
}
