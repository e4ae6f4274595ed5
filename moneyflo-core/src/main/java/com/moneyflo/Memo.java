package com.moneyflo;

import com.moneyflo.internal.check.Text;

/**
 * A few words on a movement of money, for people; they stand on the statement. This class is immutable and thread-safe.
 *
 * @param text 1 to 200 characters, none of them a control character
 */
public record Memo(String text) implements Detail {

    /** The greatest number of characters. */
    public static final int MAX_LENGTH = 200;

    /**
     * Reads a memo that may have been kept for long. For a new one use {@link #of}, which knows more rules; a command
     * checks them too.
     *
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public Memo {
        Text.kept("memo", text, MAX_LENGTH);
    }

    /**
     * Makes a memo, such as {@code Memo.of("November rent")}.
     *
     * @param text 1 to 200 characters, none of them a control character
     * @return the memo
     * @throws IllegalArgumentException if nothing of the text can be seen, it is too long, was damaged on its way here
     *     (U+FFFD), or holds control characters, ends of lines or code points that are no characters
     */
    public static Memo of(String text) {
        return new Memo(Text.checked("memo", text, MAX_LENGTH));
    }
}
