package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount as it was typed: {@code INR 900.00}, in one word or two, or {@code 900.00} in the currency of the account.
 *
 * @param currency the code that was typed, or null
 * @param digits the rest, not yet checked
 */
record Amount(@Nullable String currency, String digits) {

    static Amount of(List<String> typed) {
        String text = String.join(" ", typed).strip();
        if (!text.matches("\\S+( +\\S+)?")) {
            throw new IllegalArgumentException("An amount is like 900.00 or INR 900.00, and nothing more.");
        }
        int gap = text.indexOf(' ');
        return gap < 0
                ? new Amount(null, text)
                : new Amount(text.substring(0, gap), text.substring(gap + 1).strip());
    }

    Money on(Account account) {
        return Money.of(currency == null ? account.state().currency() : currency, digits);
    }
}
