package com.moneyflo;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount in one currency, counted in its minor unit (ISO 4217): INR 12.34 is 1234 paisa, JPY 12 is 12 yen, KWD
 * 1.234 is 1234 fils.
 *
 * <p>May be negative or zero; the verbs of an {@link Account} ask for more than zero. Arithmetic is exact and never
 * rounds; a result that does not fit 64 bits is refused. This class is immutable and thread-safe.
 *
 * @param currency the currency, not null
 * @param minor the amount in minor units
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");

    /**
     * Checks that the currency has a minor unit to count in.
     *
     * @throws IllegalArgumentException if ISO 4217 gives the currency no minor unit, as for gold (XAU)
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(
                    currency + " has no minor unit in ISO 4217. Use a currency that has a minor unit.");
        }
    }

    /**
     * Reads an amount such as {@code of("INR", "2500.00")}. Never rounds.
     *
     * @param currency ISO 4217 code, three capital letters
     * @param amount decimal digits with an optional leading minus and at most as many decimals as the currency has;
     *     no grouping, no exponent
     * @return the amount
     * @throws IllegalArgumentException if the code is unknown, the text is not such a number, or it does not fit 64
     *     bits of minor units
     */
    public static Money of(String currency, String amount) {
        Currency unit = ofMinor(currency, 0).currency;
        Objects.requireNonNull(amount, "amount");
        if (!DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("'" + shortened(amount)
                    + "' is not an amount. Write digits with at most one decimal point, such as 2500.00.");
        }
        BigDecimal value = new BigDecimal(amount);
        if (value.scale() > unit.getDefaultFractionDigits()) {
            throw tooPrecise(unit, value);
        }
        return of(currency, value);
    }

    /**
     * Turns a decimal number into money, exactly: INR 2.5000 is INR 2.50, INR 2.505 is refused.
     *
     * @param currency ISO 4217 code, three capital letters
     * @param amount the amount in major units
     * @return the amount
     * @throws IllegalArgumentException if the code is unknown, the number has digits below the minor unit, or it
     *     does not fit
     */
    public static Money of(String currency, BigDecimal amount) {
        Currency unit = ofMinor(currency, 0).currency;
        Objects.requireNonNull(amount, "amount");
        BigDecimal exact = amount.stripTrailingZeros();
        int digits = unit.getDefaultFractionDigits();
        if (exact.scale() > digits) {
            throw tooPrecise(unit, amount);
        }
        if (exact.precision() - (long) exact.scale() > 19) {
            throw tooLarge(unit);
        }
        try {
            return new Money(unit, exact.setScale(digits).unscaledValue().longValueExact());
        } catch (ArithmeticException e) {
            throw tooLarge(unit);
        }
    }

    /**
     * Counts minor units: {@code ofMinor("INR", 250000)} is INR 2500.00.
     *
     * @param currency ISO 4217 code, three capital letters
     * @param minor the amount in minor units
     * @return the amount
     * @throws IllegalArgumentException if the code is unknown or has no minor unit
     */
    public static Money ofMinor(String currency, long minor) {
        return new Money(currency(currency), minor);
    }

    /**
     * Adds exactly.
     *
     * @param other an amount in the same currency
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit 64 bits
     */
    public Money plus(Money other) {
        return new Money(currency, Math.addExact(minor, sameCurrency(other).minor));
    }

    /**
     * Subtracts exactly.
     *
     * @param other an amount in the same currency
     * @return the difference
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the difference does not fit 64 bits
     */
    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(minor, sameCurrency(other).minor));
    }

    /**
     * Changes the sign.
     *
     * @return the same amount with the other sign
     * @throws ArithmeticException if the amount is the smallest 64-bit number, which has no counterpart
     */
    public Money negated() {
        return new Money(currency, Math.negateExact(minor));
    }

    /**
     * Splits this amount by ratios so that not one minor unit is lost: the parts always add up to the whole. Each part
     * is rounded towards zero, then the units left over go, one each, to the parts with the largest remainders
     * (Hamilton's method), the earlier part first where remainders are equal.
     *
     * @param ratios at least one; none negative, not all zero
     * @return a part for each ratio, in their order
     * @throws IllegalArgumentException if the ratios are empty, one is negative, or all are zero
     */
    public List<Money> split(long... ratios) {
        return Split.byLargestRemainder(minor, ratios)
                .mapToObj(part -> new Money(currency, part))
                .toList();
    }

    /**
     * Says whether this is more than zero.
     *
     * @return true for an amount above zero
     */
    public boolean isPositive() {
        return minor > 0;
    }

    /**
     * Orders amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /**
     * The amount in major units with all its decimals, such as {@code 2500.00}: what {@link #of(String, String)} reads.
     *
     * @return plain digits without the currency
     */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    /** Code and amount, such as {@code INR 2500.00}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    this + " and " + other + " have different currencies. Give amounts of one currency.");
        }
        return other;
    }

    private static Currency currency(String code) {
        Objects.requireNonNull(code, "currency");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + shortened(code)
                            + "' is not an ISO 4217 currency code. Write three capital letters, such as INR.",
                    e);
        }
    }

    private static IllegalArgumentException tooPrecise(Currency currency, BigDecimal amount) {
        return new IllegalArgumentException(currency + " has " + currency.getDefaultFractionDigits() + " decimals, but "
                + shortened(amount.toString()) + " has more. Round it first.");
    }

    private static IllegalArgumentException tooLarge(Currency currency) {
        return new IllegalArgumentException(
                "The amount does not fit 64 bits of minor units. Give at most " + new Money(currency, Long.MAX_VALUE)
                        + ".");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
