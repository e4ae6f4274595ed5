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
 * <p>An amount may be negative or zero, but the methods of {@link Account} require more than zero. Arithmetic is exact
 * and never rounds. It throws {@link ArithmeticException} if the result does not fit 64 bits. This class is immutable
 * and thread-safe.
 *
 * @param currency the currency
 * @param minor the amount in minor units
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");

    /**
     * Checks that the currency has a minor unit.
     *
     * @throws IllegalArgumentException if the currency has no minor unit in ISO 4217, such as gold (XAU)
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(
                    currency + " has no minor unit in ISO 4217. Use a currency that has a minor unit.");
        }
    }

    /**
     * Parses an amount in major units, such as {@code of("INR", "2500.00")}. Never rounds.
     *
     * @param currency ISO 4217 code, three capital letters
     * @param amount digits with an optional minus sign and an optional decimal point; at most as many decimals as the
     *     currency has; no grouping and no exponent
     * @return the amount
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit, if the text has another form,
     *     or if the amount does not fit 64 bits of minor units
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
     * Converts a decimal number in major units. Never rounds: 2.5000 becomes INR 2.50, and 2.505 throws.
     *
     * @param currency ISO 4217 code, three capital letters
     * @param amount the amount in major units
     * @return the amount
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit, if the number is not a whole
     *     number of minor units, or if it does not fit 64 bits of minor units
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
     * Makes an amount from minor units: {@code ofMinor("INR", 250000)} is INR 2500.00.
     *
     * @param currency ISO 4217 code, three capital letters
     * @param minor the amount in minor units
     * @return the amount
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit
     */
    public static Money ofMinor(String currency, long minor) {
        return new Money(currency(currency), minor);
    }

    /**
     * Adds an amount. Never rounds.
     *
     * @param addend an amount in the same currency
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit 64 bits
     */
    public Money plus(Money addend) {
        return new Money(currency, Math.addExact(minor, sameCurrency(addend).minor));
    }

    /**
     * Subtracts an amount. Never rounds.
     *
     * @param subtrahend an amount in the same currency
     * @return the difference
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the difference does not fit 64 bits
     */
    public Money minus(Money subtrahend) {
        return new Money(currency, Math.subtractExact(minor, sameCurrency(subtrahend).minor));
    }

    /**
     * Returns the amount with the opposite sign.
     *
     * @return the negated amount
     * @throws ArithmeticException if the amount is the smallest 64-bit number, which has no opposite
     */
    public Money negated() {
        return new Money(currency, Math.negateExact(minor));
    }

    /**
     * Splits this amount by ratios. The parts always add up to this amount. Each part is first rounded towards zero.
     * Then the minor units that are left go to the parts with the largest remainders, one unit each (Hamilton's
     * method). If remainders are equal, the earlier part gets the unit.
     *
     * @param ratios at least one ratio; none negative, and not all zero
     * @return one part for each ratio, in the same order
     * @throws IllegalArgumentException if there is no ratio, one is negative, or all are zero
     */
    public List<Money> split(long... ratios) {
        return Split.byLargestRemainder(minor, ratios)
                .mapToObj(part -> new Money(currency, part))
                .toList();
    }

    /**
     * Says whether the amount is above zero.
     *
     * @return true if the amount is above zero
     */
    public boolean isPositive() {
        return minor > 0;
    }

    /**
     * Compares two amounts of the same currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money money) {
        return Long.compare(minor, sameCurrency(money).minor);
    }

    /**
     * Returns the amount in major units with all decimals of the currency, such as {@code 2500.00}. The method
     * {@link #of(String, String)} parses this form.
     *
     * @return digits with a decimal point, without the currency
     */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    /** Returns the currency code and the amount, such as {@code INR 2500.00}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount();
    }

    private Money sameCurrency(Money money) {
        if (!currency.equals(money.currency)) {
            throw new IllegalArgumentException(
                    this + " and " + money + " have different currencies. Give amounts of one currency.");
        }
        return money;
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
        return new IllegalArgumentException("The amount does not fit 64 bits of minor units. Give at most "
                + new Money(currency, Long.MAX_VALUE) + ".");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
