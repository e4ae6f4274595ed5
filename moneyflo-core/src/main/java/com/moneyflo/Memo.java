package com.moneyflo;

/**
 * A few words on a movement of money, for people; they stand on the statement. This class is immutable and thread-safe.
 *
 * @param text 1 to 200 characters, none of them a control character
 */
public record Memo(String text) implements Detail {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public Memo {
        Text.checked("memo", text, 200);
    }

    /**
     * Makes a memo, such as {@code Memo.of("November rent")}.
     *
     * @param text 1 to 200 characters, none of them a control character
     * @return the memo
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public static Memo of(String text) {
        return new Memo(text);
    }
}
