package com.moneyflo;

import java.util.Objects;

/**
 * A violation of a ledger rule, found by {@link Bank#verify()}. This class is immutable and thread-safe.
 *
 * @param rule the rule that is broken
 * @param message which row breaks the rule, with the expected and the actual value
 */
public record Fault(Rule rule, String message) {

    /** The rules that every ledger must satisfy. */
    public enum Rule {
        /** In each currency, all balances add up to zero. */
        CONSERVATION,
        /** An account's balance equals the balance of its last entry, and the sum of all its entries. */
        BALANCE,
        /** An account's entries are numbered from 1 without gaps, up to the last number in the account's row. */
        SEQUENCE,
        /** The balance of each entry equals the balance of the entry before it plus the amount. */
        RUNNING_BALANCE,
        /**
         * Each entry has the time of its transfer. If the clock was ahead at the entry before, it has the time of that
         * entry. The account's row has the time of its last entry.
         */
        TIME_ORDER,
        /** No time is more than one minute later than the database's clock. A wrong clock leaves such times behind. */
        FUTURE,
        /** The held amount of an account is the sum of its active holds. */
        HELD,
        /** Each row that a row refers to exists: accounts, transfers, customers, notices, orders, currencies. */
        ORPHAN,
        /** A key belongs to one command, and its fingerprint matches that command. */
        KEY,
        /** Each row has the values that its kind requires: sides, amounts, limits, links, times, an id. */
        SHAPE,
        /**
         * Each value can be read: currency, kind, status, account number, refusal, key, memo, labels, and a
         * customer's phone number, language and quiet hours.
         */
        UNREADABLE,
        /**
         * The entries of a transfer add up to zero in each currency and match the transfer's row. A refused command has
         * no entries.
         */
        HALF_TRANSFER,
        /** A reversal and its transfer refer to each other and cancel out. A capture and its hold agree. */
        LINK
    }

    /** Checks that no value is null. */
    public Fault {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
    }
}
