package com.moneyflo.notice;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.internal.check.Text;
import com.moneyflo.notify.Variable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Formats values for customers. */
final class NoticeValues {

    private static final int SHOWN = 4;

    private NoticeValues() {}

    static Map<Variable, String> movement(AccountNumber account, Money amount, Money balance) {
        return Map.of(
                Variable.AMOUNT, written(amount),
                Variable.ACCOUNT, masked(account),
                Variable.BALANCE, written(balance));
    }

    /** Returns an amount with its currency code, such as {@code INR 1,234.50}. */
    static String written(Money money) {
        return money.currency().getCurrencyCode() + " " + number(money);
    }

    static String number(Money money) {
        BigDecimal amount = new BigDecimal(money.amount());
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    /** Returns the last four characters of an account number, such as {@code XX1234}. */
    static String masked(AccountNumber account) {
        String all = account.toString();
        return "XX" + all.substring(Math.max(0, all.length() - SHOWN));
    }

    /**
     * Returns a name, cut to the length that templates allow. Two full stops mark the cut, because the GSM 7-bit
     * alphabet has no ellipsis.
     */
    static String cut(String payee) {
        String name = Text.composed(payee);
        int limit = Variable.PAYEE.maxLength();
        return name.codePointCount(0, name.length()) <= limit
                ? name
                : name.substring(0, name.offsetByCodePoints(0, limit - 2)) + "..";
    }
}
