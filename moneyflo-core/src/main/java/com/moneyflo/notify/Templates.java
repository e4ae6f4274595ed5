package com.moneyflo.notify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Where Chinese is written in traditional characters. */
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final Map<Named, Template> templates;

    /** A kind, and a locale: each of its parts may be empty, which stands for all. */
    private record Named(NoticeKind kind, String language, String script, String region) {

        static Named of(NoticeKind kind, Locale locale) {
            return new Named(kind, locale.getLanguage(), script(locale), locale.getCountry());
        }

        static Named of(Template template) {
            return of(template.kind(), template.locale());
        }

        /** From the locale itself to its language (RFC 4647, lookup). */
        List<Named> lookup() {
            return List.of(this, new Named(kind, language, script, ""), new Named(kind, language, "", ""));
        }

        /** For Chinese it follows from the region where it is not given. */
        private static String script(Locale locale) {
            boolean follows = locale.getScript().isEmpty()
                    && locale.getLanguage().equals("zh")
                    && !locale.getCountry().isEmpty();
            return follows ? TRADITIONAL.contains(locale.getCountry()) ? "Hant" : "Hans" : locale.getScript();
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
     * These, with others in the place of those of the same kind and locale, or beside them. One for a region or a
     * script also takes the place of the stock text in its language, for customers of other regions, until one is given
     * for the language itself; of several regions that is the first.
     *
     * @param others what to use instead or besides
     * @return the new collection
     */
    public Templates with(Template... others) {
        Map<Named, Template> both = new HashMap<>(templates);
        for (Template other : others) {
            Named own = Named.of(other);
            both.put(own, other);
            own.lookup().forEach(wider -> both.merge(wider, other, Templates::wider));
        }
        return new Templates(both);
    }

    /** Which of two stands for a wider locale. */
    private static Template wider(Template before, Template other) {
        boolean replaced = STOCK.contains(before) || Named.of(before).equals(Named.of(other));
        return replaced ? other : before;
    }

    /**
     * The words for a kind of notice: those for language, script and region, else for language and script, else for the
     * language.
     *
     * @param kind what is to be told
     * @param locale for whom
     * @return in that language, or in English where there is none
     */
    public Template find(NoticeKind kind, Locale locale) {
        return Stream.of(locale, Locale.ENGLISH)
                .flatMap(one -> Named.of(kind, one).lookup().stream())
                .map(templates::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /**
     * All of them, for a host's own test that counts {@link Template#longest}.
     *
     * @return in no order
     */
    public List<Template> all() {
        return new ArrayList<>(new HashSet<>(templates.values()));
    }

    private static Template english(NoticeKind kind, String text) {
        return new Template(kind, Locale.ENGLISH, text, null);
    }

    private static Template hindi(NoticeKind kind, String text) {
        return new Template(kind, HINDI, text, null);
    }
}
