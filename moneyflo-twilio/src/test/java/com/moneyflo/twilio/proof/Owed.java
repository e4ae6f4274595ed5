package com.moneyflo.twilio.proof;

import com.moneyflo.AccountNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The texts about one account that the bank owes a customer, worked out from the entries alone. The words come from
 * outside the library.
 *
 * @param kind what it tells
 * @param amount what moved, without a sign, or the mark; in minor units
 * @param balance what the account holds after it
 */
record Owed(String kind, long amount, long balance) {

    /** In the order in which it happened. */
    static List<Owed> of(Books.Account account, List<Books.Entry> entries) {
        List<Owed> owed = new ArrayList<>();
        if (!account.texts()) {
            return owed;
        }
        owed.add(new Owed("ACCOUNT_OPENED", 0, 0));
        Long mark = account.lowMark();
        for (Books.Entry entry : entries) {
            boolean in = entry.amount() > 0;
            owed.add(new Owed(in ? "CREDITED" : "DEBITED", Math.abs(entry.amount()), entry.balance()));
            if (mark != null && entry.balance() < mark && entry.balance() - entry.amount() >= mark) {
                owed.add(new Owed("LOW_BALANCE", mark, entry.balance()));
            }
        }
        return owed;
    }

    static Owed of(Books.Notice notice) {
        return new Owed(notice.kind(), notice.amount(), notice.balance());
    }

    /** The text about that account. */
    String words(long account) {
        String number = AccountNumber.ofSerial(account).toString();
        String masked = "XX" + number.substring(number.length() - 4);
        return switch (kind) {
            case "ACCOUNT_OPENED" -> "Welcome. Your account " + masked + " is open.";
            case "CREDITED" ->
                rupees(amount) + " credited to your account " + masked + ". Balance " + rupees(balance) + ".";
            case "DEBITED" ->
                rupees(amount) + " debited from your account " + masked + ". Balance " + rupees(balance)
                        + ". Not you? Call us.";
            case "LOW_BALANCE" ->
                "Your account " + masked + " holds " + rupees(balance) + ", less than your mark of " + rupees(amount)
                        + ".";
            default -> kind + " is not owed to anybody here";
        };
    }

    private static String rupees(long minor) {
        return String.format(Locale.ROOT, "INR %,d.%02d", minor / 100, minor % 100);
    }
}
