package com.moneyflo.notify;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Something a customer is told, as values; {@link Templates} put it in words. This is no text yet: whoever wants it says in which language. */
public sealed interface Notice {

    /**
     * What it tells.
     *
     * @return the kind of which this is one
     */
    NoticeKind kind();

    /**
     * What the variables of its kind are here.
     *
     * @return for each of them, how it is written: amounts with their currency's code and commas between thousands, since {@code ₹} would
     *     make a text twice as long to send; accounts by their last four characters; days as day-month-year
     */
    Map<Variable, String> values();

    /**
     * An account was opened.
     *
     * @param account the account
     */
    record AccountOpened(AccountNumber account) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ACCOUNT_OPENED;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(Variable.ACCOUNT, masked(account));
        }
    }

    /**
     * Money came in.
     *
     * @param account to which account
     * @param amount how much
     * @param balance what the account holds after it
     */
    record Credited(AccountNumber account, Money amount, Money balance) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.CREDITED;
        }

        @Override
        public Map<Variable, String> values() {
            return movement(account, amount, balance);
        }
    }

    /**
     * Money went out.
     *
     * @param account from which account
     * @param amount how much, without a sign
     * @param balance what the account holds after it
     */
    record Debited(AccountNumber account, Money amount, Money balance) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.DEBITED;
        }

        @Override
        public Map<Variable, String> values() {
            return movement(account, amount, balance);
        }
    }

    /**
     * The balance fell below the customer's mark.
     *
     * @param account of which account
     * @param balance what it holds
     * @param mark below which the customer wants to be told
     */
    record LowBalance(AccountNumber account, Money balance, Money mark) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.LOW_BALANCE;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(
                    Variable.ACCOUNT, masked(account),
                    Variable.BALANCE, written(balance),
                    Variable.MARK, written(mark));
        }
    }

    /**
     * A payment will be made.
     *
     * @param account from which account
     * @param amount how much
     * @param payee to whom, by name
     * @param on on which day
     */
    record PaymentDue(AccountNumber account, Money amount, String payee, LocalDate on) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.PAYMENT_DUE;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(
                    Variable.AMOUNT, written(amount),
                    Variable.ACCOUNT, masked(account),
                    Variable.PAYEE, cut(payee),
                    Variable.DATE,
                            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT)
                                    .format(on));
        }
    }

    /**
     * A payment could not be made.
     *
     * @param account from which account
     * @param amount how much
     * @param payee to whom, by name
     */
    record PaymentRefused(AccountNumber account, Money amount, String payee) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.PAYMENT_REFUSED;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(
                    Variable.AMOUNT, written(amount),
                    Variable.ACCOUNT, masked(account),
                    Variable.PAYEE, cut(payee));
        }
    }

    private static Map<Variable, String> movement(AccountNumber account, Money amount, Money balance) {
        return Map.of(
                Variable.AMOUNT, written(amount),
                Variable.ACCOUNT, masked(account),
                Variable.BALANCE, written(balance));
    }

    private static String written(Money money) {
        BigDecimal amount = new BigDecimal(money.amount());
        return money.currency().getCurrencyCode() + " "
                + String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    private static String masked(AccountNumber account) {
        String all = account.toString();
        return "XX" + all.substring(Math.max(0, all.length() - 4));
    }

    /** Two full stops stand for what was left out: the one character for it is not in the alphabet of short texts. */
    private static String cut(String name) {
        int most = Variable.PAYEE.most();
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 2)) + "..";
    }
}
