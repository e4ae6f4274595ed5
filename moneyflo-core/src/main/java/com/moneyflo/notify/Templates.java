package com.moneyflo.notify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The texts of a bank: those that come with it, in English and Hindi, and what a host puts in their place or adds. */
public final class Templates {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private static final List<Template> STOCK = List.of(
            english(NoticeKind.ACCOUNT_OPENED, "Welcome. Your account {account} is open."),
            english(NoticeKind.CREDITED, "{amount} credited to your account {account}. Balance {balance}."),
            english(
                    NoticeKind.DEBITED,
                    "{amount} debited from your account {account}. Balance {balance}. Not you? Call us."),
            english(NoticeKind.LOW_BALANCE, "Your account {account} holds {balance}, less than your mark of {mark}."),
            english(NoticeKind.PAYMENT_DUE, "{amount} will be paid to {payee} on {date} from your account {account}."),
            english(NoticeKind.PAYMENT_REFUSED, "{amount} could not be paid to {payee} from your account {account}."),
            english(NoticeKind.BALANCE, "Your account {account} holds {balance}."),
            english(NoticeKind.LAST_MOVEMENTS, "Your account {account}, the latest first: {movements}"),
            english(
                    NoticeKind.HELP,
                    "Text BAL for your balance, MINI for the last five movements, STOP for no more texts."),
            english(
                    NoticeKind.TEXTS_ON,
                    "You will get texts about your accounts. Text STOP for no more, HELP for help."),
            english(NoticeKind.ONE_TIME_CODE, "{code} is your code. Tell nobody, not even us."),
            hindi(NoticeKind.ACCOUNT_OPENED, "स्वागत है। आपका खाता {account} खुल गया है।"),
            hindi(NoticeKind.CREDITED, "खाता {account}: {amount} जमा, शेष {balance}"),
            hindi(NoticeKind.DEBITED, "खाता {account}: {amount} निकासी, शेष {balance}"),
            hindi(NoticeKind.LOW_BALANCE, "खाता {account}: शेष {balance}, सीमा {mark} से कम"),
            hindi(NoticeKind.PAYMENT_DUE, "{date}: {payee} को {amount}, खाता {account}"),
            hindi(NoticeKind.PAYMENT_REFUSED, "{payee} को {amount} नहीं दे सके, खाता {account}"),
            hindi(NoticeKind.BALANCE, "खाता {account}: शेष {balance}"),
            hindi(NoticeKind.LAST_MOVEMENTS, "खाता {account}: {movements}"),
            hindi(NoticeKind.HELP, "शेष के लिए BAL, पिछले पाँच के लिए MINI, रोकने के लिए STOP"),
            hindi(NoticeKind.TEXTS_ON, "अब आपको संदेश मिलेंगे। रोकने के लिए STOP भेजें।"),
            hindi(NoticeKind.ONE_TIME_CODE, "आपका कोड {code} है। किसी को न बताएँ।"));

    private final Map<Named, Template> templates;

    /** A kind, and a language by its code. */
    private record Named(NoticeKind kind, String language) {
        static Named of(Template template) {
            return new Named(template.kind(), template.locale().getLanguage());
        }
    }

    private Templates(Map<Named, Template> templates) {
        this.templates = Map.copyOf(templates);
    }

    /**
     * Those that come with the library. Each is sent in one part where its variables are no longer than planned.
     *
     * @return one for each kind in English, and one in Hindi
     */
    public static Templates stock() {
        Map<Named, Template> stock = new HashMap<>();
        STOCK.forEach(template -> stock.put(Named.of(template), template));
        return new Templates(stock);
    }

    /**
     * These, with others in the place of those of the same kind and language, or beside them.
     *
     * @param others what to use instead or besides
     * @return the new collection
     */
    public Templates with(Template... others) {
        Map<Named, Template> both = new HashMap<>(templates);
        for (Template other : others) {
            both.put(Named.of(other), other);
        }
        return new Templates(both);
    }

    /**
     * The words for a kind of notice.
     *
     * @param kind what is to be told
     * @param locale in which language
     * @return in that language, or in English where there is none
     */
    public Template find(NoticeKind kind, Locale locale) {
        Template english = Objects.requireNonNull(templates.get(new Named(kind, Locale.ENGLISH.getLanguage())));
        return templates.getOrDefault(new Named(kind, locale.getLanguage()), english);
    }

    /**
     * All of them, for a host's own test that counts {@link Template#longest}.
     *
     * @return in no order
     */
    public List<Template> all() {
        return new ArrayList<>(templates.values());
    }

    private static Template english(NoticeKind kind, String text) {
        return new Template(kind, Locale.ENGLISH, text, null);
    }

    private static Template hindi(NoticeKind kind, String text) {
        return new Template(kind, HINDI, text, null);
    }
}
