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

/** The values of a notice as columns of its row: kind, account, currency, amount, balance and words. */
final class NoticeColumns {

    /** Between a date and a name, and between amounts. */
    private static final String GAP = " ";

    private NoticeColumns() {}

    static @Nullable AccountNumber account(Notice notice) {
        return notice instanceof Notice.OfAccount about ? about.account() : null;
    }

    /** Returns the amount that was moved or is due, or the threshold. */
    static @Nullable Money amount(Notice notice) {
        if (notice instanceof Notice.Credited credited) {
            return credited.amount();
        } else if (notice instanceof Notice.Debited debited) {
            return debited.amount();
        } else if (notice instanceof Notice.LowBalance low) {
            return low.mark();
        } else if (notice instanceof Notice.PaymentDue due) {
            return due.amount();
        }
        return notice instanceof Notice.PaymentRefused refused ? refused.amount() : null;
    }

    static @Nullable Money balance(Notice notice) {
        if (notice instanceof Notice.Credited credited) {
            return credited.balance();
        } else if (notice instanceof Notice.Debited debited) {
            return debited.balance();
        } else if (notice instanceof Notice.LowBalance low) {
            return low.balance();
        }
        return notice instanceof Notice.BalanceTold told ? told.balance() : null;
    }

    /** Returns the other values. */
    static @Nullable String words(Notice notice) {
        if (notice instanceof Notice.PaymentDue due) {
            return due.on() + GAP + due.payee();
        } else if (notice instanceof Notice.PaymentRefused refused) {
            return refused.payee();
        } else if (notice instanceof Notice.LastMovements last) {
            return movements(last.movements());
        }
        return notice instanceof Notice.OneTimeCode code ? code.code() : null;
    }

    /** Returns the currency of the amount and the balance. */
    static @Nullable String currency(Notice notice) {
        Money amount = amount(notice);
        Money money = amount == null ? balance(notice) : amount;
        return money == null ? null : money.currency().getCurrencyCode();
    }

    static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.minor());
    }

    /** Makes a notice of its columns. Throws a {@code RuntimeException} if they do not fit the kind. */
    static Notice notice(
            NoticeKind kind,
            @Nullable AccountNumber account,
            @Nullable Money amount,
            @Nullable Money balance,
            @Nullable String words) {
        return switch (kind) {
            case ACCOUNT_OPENED -> new Notice.AccountOpened(known(account));
            case CREDITED -> new Notice.Credited(known(account), known(amount), known(balance));
            case DEBITED -> new Notice.Debited(known(account), known(amount), known(balance));
            case LOW_BALANCE -> new Notice.LowBalance(known(account), known(balance), known(amount));
            case PAYMENT_DUE -> due(known(account), known(amount), known(words));
            case PAYMENT_REFUSED -> new Notice.PaymentRefused(known(account), known(amount), known(words));
            case BALANCE -> new Notice.BalanceTold(known(account), known(balance));
            case LAST_MOVEMENTS -> new Notice.LastMovements(known(account), movements(known(words)));
            case HELP -> new Notice.Help();
            case TEXTS_ON -> new Notice.TextsOn();
            case ONE_TIME_CODE -> new Notice.OneTimeCode(known(words));
        };
    }

    private static Notice due(AccountNumber account, Money amount, String words) {
        int gap = words.indexOf(GAP);
        return new Notice.PaymentDue(
                account, amount, words.substring(gap + 1), LocalDate.parse(words.substring(0, gap)));
    }

    /** Writes such as {@code INR -90000 250000}, in minor units; nothing if there are no movements. */
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
}
