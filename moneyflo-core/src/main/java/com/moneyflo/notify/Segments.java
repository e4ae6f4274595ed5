package com.moneyflo.notify;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many parts a text message is sent, and paid for, in. A text all of whose characters are in the GSM 7-bit alphabet
 * has 160 in one part and 153 in each of several, those of the extension table counting two; any other text is sent in
 * UCS-2, 70 and 67. What a reader takes for one character (a letter with its vowel signs, a flag, a family of emoji) is
 * not torn apart by the end of a part, unless it is longer than one. Providers that tear it apart count no more parts
 * than this. Sources: 3GPP TS 23.038 (alphabets) and TS 23.040, 9.2.3.24.1 (concatenation), Unicode UAX 29 (grapheme
 * clusters).
 *
 * @param alphabet in which it is sent
 * @param count how many parts; none for an empty text
 */
public record Segments(Alphabet alphabet, int count) {

    /** How characters are written. */
    public enum Alphabet {
        /** Seven bits a character. */
        GSM_7(160, 153),
        /** Sixteen bits a character, two of these for what lies outside of the basic plane. */
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
     * Counts.
     *
     * @param text what would be sent
     * @return its parts
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

    /** Grapheme clusters, and of one that is longer than a part its code points. */
    private static List<String> wholes(String text, Alphabet alphabet) {
        return CLUSTER.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(cluster -> units(alphabet, cluster) <= alphabet.joined
                        ? Stream.of(cluster)
                        : cluster.codePoints().mapToObj(Character::toString))
                .toList();
    }

    /** Whether all characters are in the GSM 7-bit alphabet. */
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
