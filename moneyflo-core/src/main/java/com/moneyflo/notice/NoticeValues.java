package com.moneyflo.notice;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.internal.check.Text;
import com.moneyflo.notify.Variable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Writes values as customers read them. */
final class NoticeValues {

    private static final int SHOWN = 4;

    private NoticeValues() {}

    static Map<Variable, String> movement(AccountNumber account, Money amount, Money balance) {
        return Map.of(
                Variable.AMOUNT, written(amount),
                Variable.ACCOUNT, masked(account),
                Variable.BALANCE, written(balance));
    }

    /** Writes {@code INR 1,234.50}. */
    static String written(Money money) {
        return money.currency().getCurrencyCode() + " " + number(money);
    }

    static String number(Money money) {
        BigDecimal amount = new BigDecimal(money.amount());
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    /** Writes {@code XX1234}. */
    static String masked(AccountNumber account) {
        String all = account.toString();
        return "XX" + all.substring(Math.max(0, all.length() - SHOWN));
    }

    /** Cuts a long name. Two full stops mark the cut, because the GSM 7-bit alphabet has no ellipsis. */
    static String cut(String payee) {
        String name = Text.composed(payee);
        int limit = Variable.PAYEE.maxLength();
        return name.codePointCount(0, name.length()) <= limit
                ? name
                : name.substring(0, name.offsetByCodePoints(0, limit - 2)) + "..";
    }
}
