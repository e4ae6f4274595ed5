package com.moneyflo.internal.verify;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of a transfer's entries, by account and by currency. */
record Effect(Map<Long, BigInteger> accounts, Map<String, BigInteger> sums) {

    static final Effect NONE = new Effect(Map.of(), Map.of());

    Effect add(long account, long amount, @Nullable String currency) {
        accounts.merge(account, BigInteger.valueOf(amount), BigInteger::add);
        sums.merge(currency == null ? "no currency" : currency, BigInteger.valueOf(amount), BigInteger::add);
        return this;
    }

    boolean isNothing() {
        return accounts.isEmpty();
    }

    boolean cancels(Effect other) {
        Map<Long, BigInteger> both = new TreeMap<>(accounts);
        other.accounts.forEach((account, amount) -> both.merge(account, amount, BigInteger::add));
        return both.values().stream().allMatch(sum -> sum.signum() == 0);
    }

    /** Whether it is exactly this amount from one account to another. */
    boolean isJust(@Nullable Long from, @Nullable Long to, @Nullable Long amount) {
        return from != null
                && to != null
                && amount != null
                && !from.equals(to)
                && accounts.equals(Map.of(from, BigInteger.valueOf(-amount), to, BigInteger.valueOf(amount)));
    }

    /** Whether all entries are in this currency. */
    boolean isIn(String currency) {
        return sums.keySet().equals(Set.of(currency));
    }
}
