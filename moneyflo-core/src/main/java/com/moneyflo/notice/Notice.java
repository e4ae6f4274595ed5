package com.moneyflo.notice;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.notify.Content;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.Variable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content of a notice, as values. {@link com.moneyflo.notify.Templates} render it in a language. Amounts are
 * written
 * with the currency code and commas between thousands, such as {@code INR 1,234.50}: {@code ₹} would double the length
 * of an SMS. Accounts are written by their last four characters, days as day-month-year. All implementations are
 * immutable and thread-safe. Text forms show no name of a payee and no code.
 */
public sealed interface Notice extends Content {

    /** A notice about one account. */
    sealed interface OfAccount extends Notice {

        /**
         * Returns the account that the notice is about.
         *
         * @return the account number
         */
        AccountNumber account();
    }

    /**
     * An account was opened.
     *
     * @param account the account
     */
    record AccountOpened(AccountNumber account) implements OfAccount {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ACCOUNT_OPENED;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(Variable.ACCOUNT, NoticeValues.masked(account));
        }
    }

    /**
     * Money was credited.
     *
     * @param account the account
     * @param amount the amount, above zero
     * @param balance the balance after the credit
     */
    record Credited(AccountNumber account, Money amount, Money balance) implements OfAccount {
        @Override
        public NoticeKind kind() {
            return NoticeKind.CREDITED;
        }

        @Override
        public Map<Variable, String> values() {
            return NoticeValues.movement(account, amount, balance);
        }
    }

    /**
     * Money was debited.
     *
     * @param account the account
     * @param amount the amount, above zero
     * @param balance the balance after the debit
     */
    record Debited(AccountNumber account, Money amount, Money balance) implements OfAccount {
        @Override
        public NoticeKind kind() {
            return NoticeKind.DEBITED;
        }

        @Override
        public Map<Variable, String> values() {
            return NoticeValues.movement(account, amount, balance);
        }
    }

    /**
     * The balance fell below the low-balance threshold.
     *
     * @param account the account
     * @param balance the balance
     * @param mark the threshold
     */
    record LowBalance(AccountNumber account, Money balance, Money mark) implements OfAccount {
        @Override
        public NoticeKind kind() {
            return NoticeKind.LOW_BALANCE;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(
                    Variable.ACCOUNT, NoticeValues.masked(account),
                    Variable.BALANCE, NoticeValues.written(balance),
                    Variable.MARK, NoticeValues.written(mark));
        }
    }

    /**
     * A payment is due.
     *
     * @param account the account that pays
     * @param amount the amount, above zero
     * @param payee the name of the payee; personal data
     * @param on the day of the payment
     */
    record PaymentDue(AccountNumber account, Money amount, String payee, LocalDate on) implements OfAccount {
        @Override
        public NoticeKind kind() {
            return NoticeKind.PAYMENT_DUE;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(
                    Variable.AMOUNT, NoticeValues.written(amount),
                    Variable.ACCOUNT, NoticeValues.masked(account),
                    Variable.PAYEE, NoticeValues.cut(payee),
                    Variable.DATE,
                            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT)
                                    .format(on));
        }

        /** Without the name of the payee. */
        @Override
        public String toString() {
            return "PaymentDue[" + account + ", " + amount + ", " + on + "]";
        }
    }

    /**
     * A payment was refused.
     *
     * @param account the account that pays
     * @param amount the amount, above zero
     * @param payee the name of the payee; personal data
     */
    record PaymentRefused(AccountNumber account, Money amount, String payee) implements OfAccount {
        @Override
        public NoticeKind kind() {
            return NoticeKind.PAYMENT_REFUSED;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(
                    Variable.AMOUNT, NoticeValues.written(amount),
                    Variable.ACCOUNT, NoticeValues.masked(account),
                    Variable.PAYEE, NoticeValues.cut(payee));
        }

        /** Without the name of the payee. */
        @Override
        public String toString() {
            return "PaymentRefused[" + account + ", " + amount + "]";
        }
    }

    /**
     * The balance of an account, on request of its owner.
     *
     * @param account the account
     * @param balance the balance
     */
    record BalanceTold(AccountNumber account, Money balance) implements OfAccount {
        @Override
        public NoticeKind kind() {
            return NoticeKind.BALANCE;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(
                    Variable.ACCOUNT, NoticeValues.masked(account), Variable.BALANCE, NoticeValues.written(balance));
        }
    }

    /**
     * The last entries of an account, on request of its owner.
     *
     * @param account the account
     * @param movements the amounts, latest first, each with its sign; only the first five are kept
     */
    record LastMovements(AccountNumber account, List<Money> movements) implements OfAccount {

        private static final int MAX = 5;

        /** Copies the first five amounts. */
        public LastMovements {
            movements = List.copyOf(movements.subList(0, Math.min(MAX, movements.size())));
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.LAST_MOVEMENTS;
        }

        @Override
        public Map<Variable, String> values() {
            String lines = movements.stream()
                    .map(money -> (money.isPositive() ? "+" : "") + NoticeValues.number(money))
                    .collect(Collectors.joining(" "));
            return Map.of(
                    Variable.ACCOUNT,
                    NoticeValues.masked(account),
                    Variable.MOVEMENTS,
                    lines.isEmpty() ? "none" : lines);
        }
    }

    /** The commands that customers can send. */
    record Help() implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.HELP;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of();
        }
    }

    /** The customer opted in to SMS. */
    record TextsOn() implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.TEXTS_ON;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of();
        }
    }

    /**
     * A code that is valid once and for a short time. Its text form hides the code.
     *
     * @param code 4 to 8 characters
     */
    record OneTimeCode(String code) implements Notice {

        private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{4,8}");

        /**
         * Checks the form.
         *
         * @throws IllegalArgumentException if the code is not 4 to 8 letters and digits
         */
        public OneTimeCode {
            if (!CODE.matcher(Objects.requireNonNull(code, "code")).matches()) {
                throw new IllegalArgumentException("The code has a wrong form. Give 4 to 8 letters and digits.");
            }
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.ONE_TIME_CODE;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(Variable.CODE, code);
        }

        /** Hides the code. */
        @Override
        public String toString() {
            return "OneTimeCode[hidden]";
        }
    }
}
