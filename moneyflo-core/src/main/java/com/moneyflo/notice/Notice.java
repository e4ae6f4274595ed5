package com.moneyflo.notice;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.internal.check.Text;
import com.moneyflo.notify.Content;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.Variable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told, as values. {@link com.moneyflo.notify.Templates} render it in a language. Amounts have the
 * currency's code and commas between thousands: {@code ₹} would double the length of an SMS. Accounts are written by
 * their last four characters, days as day-month-year.
 */
public sealed interface Notice extends Content {

    /**
     * The account it is about.
     *
     * @return its number, or null where it is about none
     */
    default @Nullable AccountNumber account() {
        return null;
    }

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

    /**
     * What an account holds, told because its owner asked.
     *
     * @param account which account
     * @param balance what it holds
     */
    record BalanceTold(AccountNumber account, Money balance) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.BALANCE;
        }

        @Override
        public Map<Variable, String> values() {
            return Map.of(Variable.ACCOUNT, masked(account), Variable.BALANCE, written(balance));
        }
    }

    /**
     * The last few movements of an account, told because its owner asked.
     *
     * @param account which account
     * @param movements the amounts, the latest first, each with its sign; at most five are told
     */
    record LastMovements(AccountNumber account, List<Money> movements) implements Notice {

        private static final int MAX = 5;

        /** Keeps a copy. */
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
                    .map(money -> (money.isPositive() ? "+" : "") + number(money))
                    .collect(Collectors.joining(" "));
            return Map.of(Variable.ACCOUNT, masked(account), Variable.MOVEMENTS, lines.isEmpty() ? "none" : lines);
        }
    }

    /** What can be asked by text. */
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

    /** Texts were asked for. */
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
     * A code that is good once and for a short time. Its text form hides it.
     *
     * @param code 4 to 8 characters
     */
    record OneTimeCode(String code) implements Notice {

        private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{4,8}");

        /**
         * Checks the form.
         *
         * @throws IllegalArgumentException if it is not 4 to 8 letters and digits
         */
        public OneTimeCode {
            if (!CODE.matcher(Objects.requireNonNull(code, "code")).matches()) {
                throw new IllegalArgumentException("That is no code. Give 4 to 8 letters and digits.");
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

    private static Map<Variable, String> movement(AccountNumber account, Money amount, Money balance) {
        return Map.of(
                Variable.AMOUNT, written(amount),
                Variable.ACCOUNT, masked(account),
                Variable.BALANCE, written(balance));
    }

    private static String written(Money money) {
        return money.currency().getCurrencyCode() + " " + number(money);
    }

    private static String number(Money money) {
        BigDecimal amount = new BigDecimal(money.amount());
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    private static String masked(AccountNumber account) {
        String all = account.toString();
        return "XX" + all.substring(Math.max(0, all.length() - 4));
    }

    /** Two full stops stand for what was left out: the one character for it is not in the alphabet of short texts. */
    private static String cut(String payee) {
        String name = Text.composed(payee);
        int most = Variable.PAYEE.maxLength();
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 2)) + "..";
    }
}
