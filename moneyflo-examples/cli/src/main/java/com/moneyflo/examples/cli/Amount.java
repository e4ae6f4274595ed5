package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount as typed: {@code INR 900.00}, in one argument or two, or {@code 900.00} in the account's currency.
 *
 * @param currency the currency code, or null if none was typed
 * @param digits the number, not checked yet
 */
record Amount(@Nullable String currency, String digits) {

    static Amount of(List<String> typed) {
        String text = String.join(" ", typed).strip();
        if (!text.matches("\\S+( +\\S+)?")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an amount. Give one such as 900.00 or INR 900.00.");
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
