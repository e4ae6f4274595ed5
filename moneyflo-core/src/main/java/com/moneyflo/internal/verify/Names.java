package com.moneyflo.internal.verify;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;

/** Describes accounts and amounts, also impossible ones, because each fault must be described. */
final class Names {

    private static final long LARGEST_SERIAL = 99_999_999_999_999_999L;

    private Names() {}

    static boolean isSerial(long serial) {
        return serial > 0 && serial <= LARGEST_SERIAL;
    }

    static boolean isCurrency(String code) {
        try {
            Money.ofMinor(code, 0);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static String account(long serial) {
        return isSerial(serial) ? "account " + AccountNumber.ofSerial(serial) : "account with serial " + serial;
    }

    static String money(String currency, long minor) {
        try {
            return Money.ofMinor(currency, minor).toString();
        } catch (IllegalArgumentException e) {
            return minor + " minor units of " + currency;
        }
    }
}
