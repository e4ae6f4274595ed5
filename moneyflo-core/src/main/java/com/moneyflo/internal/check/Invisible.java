package com.moneyflo.internal.check;

import java.util.regex.Pattern;

/** The one list of invisible characters, for texts from callers and from customers. */
public final class Invisible {

    /**
     * Unicode's default ignorable characters, such as joiners, variation selectors (U+FE0F follows many emoji) and the
     * fillers of Hangul, which are letters.
     */
    private static final String IGNORABLE = "\\x{AD}\\x{34F}\\x{61C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
            + "\\x{180B}-\\x{180F}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{3164}\\x{FE00}-\\x{FE0F}"
            + "\\x{FEFF}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}";

    /** Also spaces, controls, the Braille cell without dots (U+2800), and marks, which need a letter. */
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{M}\\x{2800}" + IGNORABLE + "]*");

    private static final Pattern REMOVED = Pattern.compile("[\\p{Cf}" + IGNORABLE + "]");

    private Invisible() {}

    /** Whether no character of the text is visible. */
    public static boolean isAll(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** The text without invisible characters. Spaces stay, because they separate words. */
    public static String removed(String text) {
        return REMOVED.matcher(text).replaceAll("");
    }
}
