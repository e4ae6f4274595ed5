package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;

/** What makes no sense on its face is refused before the ledger hears of it. */
final class Arguments {

    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
    private static final Duration LONGEST_HOLD = Duration.ofDays(3_653);

    private Arguments() {}

    static Money positive(String name, Money amount) {
        Objects.requireNonNull(amount, name);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The " + name + " is " + amount + ". Give one above zero.");
        }
        return amount;
    }

    static AccountNumber other(String name, AccountNumber to, AccountNumber from) {
        Objects.requireNonNull(to, name);
        if (to.equals(from)) {
            throw new IllegalArgumentException("Account " + from + " cannot pay itself. Name another account.");
        }
        return to;
    }

    static long seconds(Duration expiresIn) {
        Objects.requireNonNull(expiresIn, "expiresIn");
        if (expiresIn.compareTo(SHORTEST_HOLD) < 0 || expiresIn.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException("A hold lasts from one second to ten years, not " + expiresIn + ".");
        }
        return expiresIn.toSeconds();
    }

    static Currency currency(String code) {
        return Money.ofMinor(code, 0).currency();
    }
}
