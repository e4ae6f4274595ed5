package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountStatus;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of accounts. No rule changes anything. */
final class Rules {

    /** Whether the debited money must be available, or was reserved before. */
    enum Funds {
        CHECKED,
        RESERVED
    }

    private Rules() {}

    static Refusal refuse(Reason reason, AccountNumber account) {
        return Refusal.of(reason).account(account);
    }

    /** The account must exist, must not be closed, and must have the currency of the money. */
    static @Nullable Refusal forAccount(Book book, AccountNumber number, Money money) {
        LockedAccount account = book.account(number);
        if (account == null) {
            return refuse(Reason.UNKNOWN_ACCOUNT, number);
        }
        if (account.status() == AccountStatus.CLOSED) {
            return refuse(Reason.ACCOUNT_CLOSED, number);
        }
        return account.currency().equals(money.currency())
                ? null
                : Refusal.of(Reason.CURRENCY_MISMATCH)
                        .account(number)
                        .asked(unsigned(money))
                        .limit(new Money(account.currency(), 0));
    }

    /** All accounts must allow their legs, and each must afford the sum of its legs. */
    static @Nullable Refusal forLegs(Book book, List<Leg> legs, Funds funds) {
        SortedMap<AccountNumber, Long> after = new TreeMap<>();
        for (Leg leg : legs) {
            Refusal refusal = forAccount(book, leg.account(), leg.amount());
            if (refusal == null) {
                refusal = forDirection(book.existing(leg.account()), leg);
            }
            if (refusal == null) {
                refusal = add(book, after, leg);
            }
            if (refusal != null) {
                return refusal;
            }
        }
        return funds == Funds.CHECKED ? forFunds(book, after) : null;
    }

    private static @Nullable Refusal forDirection(LockedAccount account, Leg leg) {
        boolean frozen = leg.amount().isPositive()
                ? account.status() == AccountStatus.FROZEN
                : account.status() != AccountStatus.OPEN;
        return frozen ? refuse(Reason.ACCOUNT_FROZEN, leg.account()) : null;
    }

    private static @Nullable Refusal add(Book book, Map<AccountNumber, Long> after, Leg leg) {
        long before =
                after.getOrDefault(leg.account(), book.existing(leg.account()).balance());
        try {
            after.put(leg.account(), Math.addExact(before, leg.amount().minor()));
            return null;
        } catch (ArithmeticException e) {
            return Refusal.of(Reason.BALANCE_OVERFLOW).account(leg.account()).asked(unsigned(leg.amount()));
        }
    }

    /** A refusal shows the amount without a sign: the command shows its direction. */
    private static Money unsigned(Money money) {
        return money.minor() < 0 ? money.negated() : money;
    }

    private static @Nullable Refusal forFunds(Book book, SortedMap<AccountNumber, Long> after) {
        for (Map.Entry<AccountNumber, Long> entry : after.entrySet()) {
            Refusal refusal = forFunds(book.existing(entry.getKey()), entry.getValue());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal forFunds(LockedAccount account, long after) {
        if (after >= account.balance() || account.affords(after)) {
            return null;
        }
        Money needed = new Money(account.currency(), Saturated.subtract(account.balance(), after));
        return Refusal.of(Reason.INSUFFICIENT_FUNDS)
                .account(account.number())
                .asked(needed)
                .limit(account.available());
    }
}
