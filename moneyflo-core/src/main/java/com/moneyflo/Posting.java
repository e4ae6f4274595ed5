package com.moneyflo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Legs that are carried out together or not at all. The legs add up to zero in each currency.
 *
 * <pre>{@code
 * bank.post(Posting.builder()
 *         .debit(asha, inr("100.00"))
 *         .credit(shop, inr("97.00"))
 *         .credit(fees, inr("3.00"))
 *         .build());
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param legs 2 to 1,000 legs in the caller's order
 */
public record Posting(List<Leg> legs) {

    private static final int MAX_LEGS = 1_000;

    /**
     * Checks that the legs balance.
     *
     * @throws IllegalArgumentException if there are fewer than 2 or more than 1,000 legs, or they do not add up to
     *     zero in each currency
     */
    public Posting {
        Objects.requireNonNull(legs, "legs");
        legs = List.copyOf(legs);
        if (legs.size() < 2 || legs.size() > MAX_LEGS) {
            throw new IllegalArgumentException(
                    "The posting has " + legs.size() + " legs. Give 2 to " + MAX_LEGS + " legs.");
        }
        Map<Currency, BigInteger> sums = new HashMap<>();
        legs.forEach(leg -> sums.merge(
                leg.amount().currency(), BigInteger.valueOf(leg.amount().minor()), BigInteger::add));
        sums.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                throw new IllegalArgumentException("The legs do not balance: credits minus debits are " + currency + " "
                        + new BigDecimal(sum, currency.getDefaultFractionDigits()).toPlainString()
                        + ". They must be zero.");
            }
        });
    }

    /**
     * Starts an empty posting.
     *
     * @return a builder for use by one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes a posting from one account to several others by ratios. A part that rounds to zero gets no leg. */
    static Posting split(AccountNumber from, Money total, List<Share> shares) {
        Objects.requireNonNull(shares, "shares");
        Arguments.positive("total", total);
        long[] ratios = List.copyOf(shares).stream().mapToLong(Share::ratio).toArray();
        List<Money> parts = total.split(ratios);
        Builder posting = builder().debit(from, total);
        for (int i = 0; i < parts.size(); i++) {
            AccountNumber payee = Arguments.other("account", shares.get(i).account(), from);
            if (parts.get(i).isPositive()) {
                posting.credit(payee, parts.get(i));
            }
        }
        return posting.build();
    }

    /** Collects legs. Not thread-safe. */
    public static final class Builder {
        private final List<Leg> legs = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a debit: the account pays the amount.
         *
         * @param account the account that pays
         * @param amount more than zero
         * @return this builder
         * @throws IllegalArgumentException if the amount is not more than zero
         */
        public Builder debit(AccountNumber account, Money amount) {
            legs.add(new Leg(account, positive(amount).negated()));
            return this;
        }

        /**
         * Adds a credit: the account receives the amount.
         *
         * @param account the account that receives the money
         * @param amount more than zero
         * @return this builder
         * @throws IllegalArgumentException if the amount is not more than zero
         */
        public Builder credit(AccountNumber account, Money amount) {
            legs.add(new Leg(account, positive(amount)));
            return this;
        }

        /**
         * Builds the posting and checks that its legs balance.
         *
         * @return the posting
         * @throws IllegalArgumentException if there are fewer than 2 or more than 1,000 legs, or they do not add up
         *     to zero in each currency
         */
        public Posting build() {
            return new Posting(legs);
        }

        private static Money positive(Money amount) {
            Objects.requireNonNull(amount, "amount");
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("The amount is " + amount
                        + ". Give an amount above zero. debit() subtracts it, credit() adds" + " it.");
            }
            return amount;
        }
    }
}
