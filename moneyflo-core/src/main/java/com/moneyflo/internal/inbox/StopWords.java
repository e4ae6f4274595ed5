package com.moneyflo.internal.inbox;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Recognizes messages that ask the bank to stop. Many wordings count, because the law accepts any reasonable way to
 * revoke consent.
 */
final class StopWords {

    /** The stop words of providers, CTIA and the FCC. ARRET is the French word for Canada. The last ones are Hindi. */
    private static final Set<String> STOPS = words("""
            STOP STOPALL UNSUBSCRIBE UNSUB END QUIT CANCEL REVOKE OPTOUT REMOVE ARRET रोक रोको रोकें रोके रोकिए
            रोकिये बंद बन्द बंदकरो बन्दकरो बंदकरें बन्दकरें बंदकीजिए बन्दकीजिए स्टॉप""");

    /** These words mean a stop at any place in a message. */
    private static final Pattern CLEAR =
            anywhere("UNSUBSCRIBE|UNSUB|STOPALL|STOP ALL|OPTOUT|OPT (?:ME )?OUT|LEAVE ME ALONE");

    /** These word pairs mean a stop at any place in a message. */
    private static final Pattern NO_MORE = anywhere("(?:NO MORE|DO NOT|DON T|DONT|STOP)"
            + " (?:SEND|SENDING|TEXT|TEXTS|TEXTING|MESSAGE|MESSAGES|MESSAGING|SMS|ALERT|ALERTS)");

    private static final Pattern NO_CONTACT =
            anywhere("(?:DO NOT|DON T|DONT|NEVER|STOP) (?:CONTACT|CONTACTING) (?:ME|US)");

    /** These words mean a stop at the end only, because there are lists of other things. */
    private static final Pattern OFF_THE_LIST = Pattern.compile(
            "(?:.* )?(?:REMOVE|TAKE|DELETE) (?:ME|US|(?:MY|THIS) (?:PHONE |MOBILE )?NUMBER) (?:FROM|OFF)"
                    + " (?:YOUR|THE|THIS|ALL)(?: [^ ]+){0,2} LISTS?(?: (?:PLEASE|PLS|NOW|THANKS|THANK YOU))*");

    /** With one of these words, a stop is about something else, such as a payment. */
    private static final Set<String> OTHER_THINGS = words("""
            PAYMENT PAYMENTS CHEQUE CHEQUES CHECK CHECKS CARD CARDS TRANSFER TRANSFERS ORDER ORDERS DEBIT
            MANDATE LOAN EMI SIP PAYING KHATA""");

    /** A message with a stop word and these words is a stop. */
    private static final Set<String> BESIDE = words("""
            PLEASE PLS PLZ KINDLY HI HELLO OK OKAY NOW IT THIS THESE THEM THE ALL ME MY YOUR FROM OF TO TEXT
            TEXTS TEXTING MESSAGE MESSAGES SMS ALERT ALERTS NOTIFICATION NOTIFICATIONS SUBSCRIPTION CONSENT
            SENDING THANKS THANK YOU I WANT WISH SIR कर करो करें करे करिए करिये कीजिए कीजिये दो दें दे दीजिए
            दीजिये कृपया मुझे यह ये इसे अब भेजना संदेश मैसेज मेसेज एसएमएस सब सभी""");

    /** These words may stand beside STOP only: "can you cancel" asks for something else. */
    private static final Set<String> ASIDE = words("""
            YES YEAH YEP NO BUT AND JUST SO CAN COULD WILL WOULD U WITH SAY ANSWER HELP YE YEH MUJHE KRIPYA SAB""");

    /** Phones put these words before a reply, and customers put the number of a choice there. */
    private static final Predicate<String> BEFORE =
            Pattern.compile("RE|REPLY|FW|FWD|[0-9]{1,2}").asMatchPredicate();

    private StopWords() {}

    /** Returns whether the words of a message ask the bank to stop. */
    static boolean isIn(List<String> words) {
        String said = String.join(" ", words);
        return CLEAR.matcher(said).matches()
                || NO_MORE.matcher(said).matches()
                || NO_CONTACT.matcher(said).matches()
                || OFF_THE_LIST.matcher(said).matches()
                || isStopFirst(words)
                || isNothingButStop(words.stream().dropWhile(BEFORE).toList());
    }

    private static boolean isStopFirst(List<String> words) {
        List<String> rest = words.stream().dropWhile(BESIDE::contains).toList();
        return !rest.isEmpty() && rest.get(0).equals("STOP") && rest.stream().noneMatch(OTHER_THINGS::contains);
    }

    private static boolean isNothingButStop(List<String> words) {
        return STOPS.contains(String.join("", words))
                || (words.stream().anyMatch(STOPS::contains)
                        && words.stream().allMatch(word -> STOPS.contains(word) || BESIDE.contains(word)))
                || isAmongOthers(words);
    }

    private static boolean isAmongOthers(List<String> words) {
        return words.contains("STOP")
                && words.stream().allMatch(w -> w.equals("STOP") || BESIDE.contains(w) || ASIDE.contains(w));
    }

    private static Pattern anywhere(String words) {
        return Pattern.compile("(?:.* )?(?:" + words + ")(?: .*)?");
    }

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}
