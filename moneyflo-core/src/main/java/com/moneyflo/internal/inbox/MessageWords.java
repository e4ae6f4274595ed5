package com.moneyflo.internal.inbox;

import com.moneyflo.internal.check.Invisible;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a message. Capitals, accents, punctuation, invisible characters and wide letters do not matter. Many
 * wordings count as a stop ({@link StopWords}). Only the keywords count as a start, because a start gives consent.
 *
 * @param list the words, in capitals and in their order
 */
record MessageWords(List<String> list) {

    private static final Set<String> STARTS = Set.of("START", "UNSTOP", "YES", "OPTIN");

    private static final Set<String> HELPS = Set.of("HELP", "INFO");

    /** Combining marks of no script, and marks that enclose a character, as in a keycap. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F\\p{Me}]");

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Hindi in Latin letters for "stop it". */
    private static final Pattern ROMAN_HINDI =
            Pattern.compile("\\b(?:BANDH? (?:KARO|KARE|KAREN|KARIYE|KIJIYE|KARDO|KARDE|KAR (?:DO|DE|DEN|DIJIYE))"
                    + "|ROKO|ROK (?:DO|DE|DEN|DIJIYE))\\b");

    static MessageWords of(String text) {
        String plain = Invisible.removed(text);
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return new MessageWords(words(BETWEEN, digits(plain)));
    }

    /** Returns the words with one blank between them. */
    String said() {
        return String.join(" ", list);
    }

    boolean isStop() {
        String translated = ROMAN_HINDI.matcher(said()).replaceAll("STOP");
        return StopWords.isIn(words(BLANK, translated));
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

    private static List<String> words(Pattern between, String text) {
        return between.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
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
