package com.moneyflo.notify;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The segments in which an SMS is sent and paid for. If all characters are in the GSM 7-bit alphabet, one segment has
 * 160 characters, and each of several has 153. Characters of the extension table count as two. Every other text is sent
 * in UCS-2, with 70 and 67 characters. A grapheme cluster (a letter with its vowel signs, a flag, a family of emoji) is
 * not split between two segments, unless it is longer than a segment. Providers that split it do not count more
 * segments. Sources: 3GPP TS 23.038 (alphabets) and TS 23.040, 9.2.3.24.1 (concatenation), Unicode UAX 29 (grapheme
 * clusters).
 *
 * @param alphabet the alphabet in which the text is sent
 * @param count the number of segments; zero for an empty text
 */
public record Segments(Alphabet alphabet, int count) {

    /** The alphabets of SMS. */
    public enum Alphabet {
        /** Seven bits a character. */
        GSM_7(160, 153),
        /** Sixteen bits a character. A character outside of the basic plane counts as two. */
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Alphabet(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }
    }

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /**
     * Counts the segments of a text.
     *
     * @param text the text to send
     * @return the segments
     */
    public static Segments of(String text) {
        Objects.requireNonNull(text, "text");
        Alphabet alphabet = isGsm7(text) ? Alphabet.GSM_7 : Alphabet.UCS_2;
        if (units(alphabet, text) <= alphabet.alone) {
            return new Segments(alphabet, text.isEmpty() ? 0 : 1);
        }
        return new Segments(alphabet, parts(text, alphabet));
    }

    private static int parts(String text, Alphabet alphabet) {
        int parts = 1;
        int used = 0;
        for (String whole : wholes(text, alphabet)) {
            int units = units(alphabet, whole);
            if (used + units > alphabet.joined) {
                parts++;
                used = 0;
            }
            used += units;
        }
        return parts;
    }

    /** Returns the grapheme clusters of a text. A cluster that is longer than a segment is split into code points. */
    private static List<String> wholes(String text, Alphabet alphabet) {
        return CLUSTER.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(cluster -> units(alphabet, cluster) <= alphabet.joined
                        ? Stream.of(cluster)
                        : cluster.codePoints().mapToObj(Character::toString))
                .toList();
    }

    /** Returns whether all characters are in the GSM 7-bit alphabet. */
    static boolean isGsm7(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    }

    private static int units(Alphabet alphabet, String text) {
        return text.codePoints().map(c -> units(alphabet, c)).sum();
    }

    private static int units(Alphabet alphabet, int codePoint) {
        return switch (alphabet) {
            case GSM_7 -> EXTENSION.indexOf(codePoint) >= 0 ? 2 : 1;
            case UCS_2 -> Character.charCount(codePoint);
        };
    }
}
