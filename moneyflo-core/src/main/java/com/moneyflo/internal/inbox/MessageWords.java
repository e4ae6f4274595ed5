package com.moneyflo.internal.inbox;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text, however they are written: capitals, accents, punctuation, invisible characters and wide letters do not matter. A stop is
 * read generously, since the law wants any reasonable way of saying it heard; a start only as the keyword, since it gives consent.
 *
 * @param list in capitals and in their order
 */
record MessageWords(List<String> list) {

    /** What providers, CTIA and the FCC take for a stop; ARRET is Canada's, the last ones are Hindi. */
    private static final Set<String> STOPS = Set.of(
            "STOP",
            "STOPALL",
            "UNSUBSCRIBE",
            "END",
            "QUIT",
            "CANCEL",
            "REVOKE",
            "OPTOUT",
            "REMOVE",
            "ARRET",
            "रोको",
            "रोकें",
            "रोकिए",
            "बंद",
            "बन्द",
            "बंदकरो",
            "बन्दकरो",
            "बंदकरें",
            "बन्दकरें",
            "बंदकीजिए",
            "बन्दकीजिए",
            "स्टॉप");

    private static final Set<String> STARTS = Set.of("START", "UNSTOP", "YES", "OPTIN");

    private static final Set<String> HELPS = Set.of("HELP", "INFO");

    /** These mean a stop wherever they stand. */
    private static final Pattern CLEAR =
            Pattern.compile("(?:.* )?(?:UNSUBSCRIBE|STOPALL|STOP ALL|OPTOUT|OPT (?:ME )?OUT)(?: .*)?");

    /** So does this. */
    private static final Pattern NO_MORE = Pattern.compile(
            "(?:.* )?(?:NO MORE|DO NOT|DON T|DONT|STOP) (?:SEND|SENDING|TEXT|TEXTS|TEXTING|MESSAGE|MESSAGES|MESSAGING|SMS|ALERT|ALERTS)(?: .*)?");

    /** A stop that is about something of the bank's. */
    private static final Set<String> OTHER_THINGS = Set.of(
            "PAYMENT",
            "PAYMENTS",
            "CHEQUE",
            "CHEQUES",
            "CHECK",
            "CHECKS",
            "CARD",
            "CARDS",
            "TRANSFER",
            "TRANSFERS",
            "ORDER",
            "ORDERS",
            "DEBIT",
            "MANDATE",
            "LOAN",
            "EMI",
            "SIP",
            "PAYING");

    /** What may stand beside a stop without changing it. */
    private static final Set<String> BESIDE = Set.of(
            "PLEASE",
            "PLS",
            "PLZ",
            "KINDLY",
            "HI",
            "HELLO",
            "OK",
            "OKAY",
            "NOW",
            "IT",
            "THIS",
            "THESE",
            "THEM",
            "THE",
            "ALL",
            "ME",
            "MY",
            "YOUR",
            "FROM",
            "OF",
            "TO",
            "TEXT",
            "TEXTS",
            "TEXTING",
            "MESSAGE",
            "MESSAGES",
            "SMS",
            "ALERT",
            "ALERTS",
            "NOTIFICATION",
            "NOTIFICATIONS",
            "SUBSCRIPTION",
            "CONSENT",
            "SENDING",
            "THANKS",
            "THANK",
            "YOU",
            "I",
            "WANT",
            "WISH",
            "SIR",
            "करो",
            "करें",
            "कृपया",
            "संदेश",
            "मैसेज",
            "एसएमएस",
            "सब",
            "सभी");

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static MessageWords of(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll("");
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return new MessageWords(BETWEEN.splitAsStream(digits(plain))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** With one blank between words. */
    String said() {
        return String.join(" ", list);
    }

    boolean isStop() {
        String said = said();
        return STOPS.contains(joined())
                || CLEAR.matcher(said).matches()
                || NO_MORE.matcher(said).matches()
                || isStopFirst()
                || isNothingButStop();
    }

    boolean isStart() {
        return STARTS.contains(joined());
    }

    boolean isHelp() {
        return HELPS.contains(joined());
    }

    private String joined() {
        return String.join("", list);
    }

    private boolean isStopFirst() {
        List<String> rest = list.stream().dropWhile(BESIDE::contains).collect(Collectors.toList());
        return !rest.isEmpty() && rest.get(0).equals("STOP") && rest.stream().noneMatch(OTHER_THINGS::contains);
    }

    private boolean isNothingButStop() {
        return list.stream().anyMatch(STOPS::contains)
                && list.stream().allMatch(word -> STOPS.contains(word) || BESIDE.contains(word));
    }

    private static String digits(String text) {
        return text.codePoints()
                .map(letter -> Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(letter, 10)
                        : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
