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

/**
 * The templates of a bank: the library's own in English and Hindi, and those that a host adds or replaces. This class
 * is immutable and thread-safe.
 */
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

    /** The regions in which Chinese is written in traditional characters. */
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final Map<Named, Template> templates;

    /** A kind and a locale. An empty script or region stands for all. */
    private record Named(NoticeKind kind, String language, String script, String region) {

        static Named of(NoticeKind kind, Locale locale) {
            return new Named(kind, locale.getLanguage(), script(locale), locale.getCountry());
        }

        static Named of(Template template) {
            return of(template.kind(), template.locale());
        }

        /** Returns this locale and the wider ones, up to the language alone (RFC 4647, lookup). */
        List<Named> lookup() {
            return List.of(this, new Named(kind, language, script, ""), new Named(kind, language, "", ""));
        }

        /** Returns the script. For Chinese without a script, the region decides. */
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
     * Returns the library's templates. A message of each has one segment if no variable is longer than planned.
     *
     * @return for each kind, one template in English and one in Hindi
     */
    public static Templates stock() {
        Map<Named, Template> stock = new HashMap<>();
        STOCK.forEach(template -> stock.put(Named.of(template), template));
        return new Templates(stock);
    }

    /**
     * Returns these templates with more. A new template replaces the one of the same kind and locale. A template for a
     * region or script also replaces the library's template in its language, for customers of other regions, until the
     * host gives one for the language itself. If there are several regions, the first one does.
     *
     * @param additions the templates to add
     * @return the new collection
     */
    public Templates with(Template... additions) {
        Map<Named, Template> both = new HashMap<>(templates);
        for (Template addition : additions) {
            Named own = Named.of(addition);
            both.put(own, addition);
            own.lookup().forEach(wider -> both.merge(wider, addition, Templates::wider));
        }
        return new Templates(both);
    }

    /** Returns which of two templates is used for a wider locale. */
    private static Template wider(Template before, Template addition) {
        boolean replaced = STOCK.contains(before) || Named.of(before).equals(Named.of(addition));
        return replaced ? addition : before;
    }

    /**
     * Finds the template of a kind for a customer: by language, script and region, else by language and script, else by
     * language.
     *
     * @param kind the kind of notice
     * @param locale the customer's locale
     * @return the template in that language, or in English if there is none
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
     * Returns all templates, for a host's own test of {@link Template#longest}.
     *
     * @return the templates, in no particular order
     */
    public List<Template> all() {
        return new ArrayList<>(new HashSet<>(templates.values()));
    }

    /** Returns the number of templates. */
    @Override
    public String toString() {
        return "Templates[" + all().size() + " templates]";
    }

    private static Template english(NoticeKind kind, String text) {
        return Template.of(kind, Locale.ENGLISH, text);
    }

    private static Template hindi(NoticeKind kind, String text) {
        return Template.of(kind, HINDI, text);
    }
}
