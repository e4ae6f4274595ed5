package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.notice.Notice;
import com.moneyflo.notify.NoticeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the table keeps it: values, no words of any language.
 *
 * @param kind what it tells
 * @param account the account it is about
 * @param amount what was moved, is due, or is the mark
 * @param balance what the account holds
 * @param words whatever else there is to tell
 */
record NoticePayload(
        NoticeKind kind,
        @Nullable AccountNumber account,
        @Nullable Money amount,
        @Nullable Money balance,
        @Nullable String words) {

    /** Between a date and a name, and between amounts. */
    private static final String GAP = " ";

    static NoticePayload of(Notice notice) {
        NoticeKind kind = notice.kind();
        AccountNumber account = notice instanceof Notice.OfAccount about ? about.account() : null;
        if (notice instanceof Notice.Credited credited) {
            return new NoticePayload(kind, account, credited.amount(), credited.balance(), null);
        } else if (notice instanceof Notice.Debited debited) {
            return new NoticePayload(kind, account, debited.amount(), debited.balance(), null);
        } else if (notice instanceof Notice.LowBalance low) {
            return new NoticePayload(kind, account, low.mark(), low.balance(), null);
        } else if (notice instanceof Notice.PaymentDue due) {
            return new NoticePayload(kind, account, due.amount(), null, due.on() + GAP + due.payee());
        } else if (notice instanceof Notice.PaymentRefused refused) {
            return new NoticePayload(kind, account, refused.amount(), null, refused.payee());
        } else if (notice instanceof Notice.BalanceTold told) {
            return new NoticePayload(kind, account, null, told.balance(), null);
        } else if (notice instanceof Notice.LastMovements last) {
            return new NoticePayload(kind, account, null, null, movements(last.movements()));
        } else if (notice instanceof Notice.OneTimeCode code) {
            return new NoticePayload(kind, null, null, null, code.code());
        }
        return new NoticePayload(kind, account, null, null, null);
    }

    Notice notice() {
        return switch (kind) {
            case ACCOUNT_OPENED -> new Notice.AccountOpened(known(account));
            case CREDITED -> new Notice.Credited(known(account), known(amount), known(balance));
            case DEBITED -> new Notice.Debited(known(account), known(amount), known(balance));
            case LOW_BALANCE -> new Notice.LowBalance(known(account), known(balance), known(amount));
            case PAYMENT_DUE ->
                new Notice.PaymentDue(known(account), known(amount), after(), LocalDate.parse(before()));
            case PAYMENT_REFUSED -> new Notice.PaymentRefused(known(account), known(amount), known(words));
            case BALANCE -> new Notice.BalanceTold(known(account), known(balance));
            case LAST_MOVEMENTS -> new Notice.LastMovements(known(account), movements(known(words)));
            case HELP -> new Notice.Help();
            case TEXTS_ON -> new Notice.TextsOn();
            case ONE_TIME_CODE -> new Notice.OneTimeCode(known(words));
        };
    }

    /** The currency of the amounts in it. */
    @Nullable
    String currency() {
        Money money = amount == null ? balance : amount;
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private String before() {
        return known(words).substring(0, known(words).indexOf(GAP));
    }

    private String after() {
        return known(words).substring(known(words).indexOf(GAP) + 1);
    }

    /** {@code INR -90000 250000}, in minor units; nothing where there is none. */
    private static String movements(List<Money> movements) {
        return movements.isEmpty()
                ? ""
                : Stream.concat(
                                Stream.of(movements.get(0).currency().getCurrencyCode()),
                                movements.stream().map(money -> String.valueOf(money.minor())))
                        .collect(Collectors.joining(GAP));
    }

    private static List<Money> movements(String words) {
        String[] parts = words.split(GAP, -1);
        return Stream.of(parts)
                .skip(1)
                .map(minor -> Money.ofMinor(parts[0], Long.parseLong(minor)))
                .toList();
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** The kind alone: what it tells is the customer's. */
    @Override
    public String toString() {
        return "Facts[" + kind + "]";
    }
}
