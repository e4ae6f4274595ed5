package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.TransferId;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a refusal in the table, such as
 * {@code INSUFFICIENT_FUNDS account=10000014 asked=INR:90000 limit=INR:10000}.
 */
final class RefusalText {

    private RefusalText() {}

    static String of(Refusal refusal) {
        StringJoiner text = new StringJoiner(" ").add(refusal.reason().name());
        add(text, "account", refusal.account().orElse(null));
        add(text, "asked", money(refusal.asked().orElse(null)));
        add(text, "limit", money(refusal.limit().orElse(null)));
        add(text, "subject", refusal.subject().orElse(null));
        return text.toString();
    }

    static Refusal parse(String text) {
        String[] words = text.split(" ");
        Map<String, String> facts = Arrays.stream(words)
                .skip(1)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        String account = facts.get("account");
        String subject = facts.get("subject");
        return Refusal.of(Reason.valueOf(words[0]))
                .account(account == null ? null : AccountNumber.of(account))
                .asked(parseMoney(facts.get("asked")))
                .limit(parseMoney(facts.get("limit")))
                .subject(subject == null ? null : TransferId.of(subject));
    }

    private static void add(StringJoiner text, String name, @Nullable Object fact) {
        if (fact != null) {
            text.add(name + "=" + fact);
        }
    }

    private static @Nullable String money(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode() + ":" + money.minor();
    }

    private static @Nullable Money parseMoney(@Nullable String text) {
        return text == null ? null : Money.ofMinor(text.substring(0, 3), Long.parseLong(text.substring(4)));
    }
}
