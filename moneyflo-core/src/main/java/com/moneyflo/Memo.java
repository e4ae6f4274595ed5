package com.moneyflo;

import com.moneyflo.internal.check.Text;

/**
 * A short text about a command, for people. It appears on the statement. This class is immutable and thread-safe.
 *
 * @param text 1 to 200 characters, none of them a control character
 */
public record Memo(String text) implements Detail {

    /** The greatest length in Unicode code points. */
    public static final int MAX_LENGTH = 200;

    /**
     * Makes a memo that an older version of the library may have stored. For a new memo use {@link #of}, which checks
     * more rules. Every command checks those rules too.
     *
     * @throws IllegalArgumentException if the text is blank, is too long or contains control characters
     */
    public Memo {
        Text.kept("memo", text, MAX_LENGTH);
    }

    /**
     * Makes a memo, such as {@code Memo.of("November rent")}.
     *
     * @param text 1 to 200 characters, none of them a control character
     * @return the memo
     * @throws IllegalArgumentException if the text has no visible character, is too long, or contains control
     *     characters, line ends, noncharacters or U+FFFD (the mark of a character that was lost)
     */
    public static Memo of(String text) {
        return new Memo(Text.checked("memo", text, MAX_LENGTH));
    }
}
