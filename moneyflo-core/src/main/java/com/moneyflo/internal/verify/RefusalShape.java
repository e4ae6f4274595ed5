package com.moneyflo.internal.verify;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.TransferId;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks that a recorded refusal can be read: a reason, then facts such as {@code asked=INR:90000}.
 */
final class RefusalShape {

    private RefusalShape() {}

    static boolean isReadable(String text) {
        String[] words = text.split(" ", -1);
        Set<String> names = new HashSet<>();
        try {
            Reason.valueOf(words[0]);
            for (int i = 1; i < words.length; i++) {
                String[] fact = words[i].split("=", 2);
                if (fact.length < 2 || !names.add(fact[0])) {
                    return false;
                }
                read(fact[0], fact[1]);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void read(String name, String value) {
        switch (name) {
            case "account" -> AccountNumber.of(value);
            case "subject" -> TransferId.of(value);
            case "asked", "limit" -> {
                String[] money = value.split(":", 2);
                Money.ofMinor(money[0], Long.parseLong(money.length < 2 ? "" : money[1]));
            }
            default -> throw new IllegalArgumentException(name);
        }
    }
}
