package com.moneyflo;

import com.moneyflo.internal.check.Text;

/**
 * An idempotency key: the caller's own name for one command, which makes it safe to repeat.
 *
 * <p>The same key with the same command gets the first verdict again, be it a receipt or a refusal, for as long as the
 * ledger is kept. The same key with another command is refused with a {@link KeyConflictException}. Keys are compared
 * exactly, character by character, and share one space across the bank: capitals, blanks at the end and the two ways to
 * write an accented letter (Unicode NFC and NFD) make different keys. This class is immutable and thread-safe.
 *
 * @param value 1 to 100 characters of any script, none of them a control character
 */
public record IdempotencyKey(String value) implements Detail {

    /** Characters, as Unicode counts code points. */
    static final int MAX = 100;

    /**
     * Reads a key that may have been kept for long. For a new one use {@link #of}, which knows more rules; a command
     * checks them too.
     *
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public IdempotencyKey {
        Text.kept("key", value, MAX);
    }

    /**
     * Makes a key, such as {@code IdempotencyKey.of("rent-2026-11")}.
     *
     * @param value 1 to 100 characters of any script, none of them a control character
     * @return the key
     * @throws IllegalArgumentException if nothing of the text can be seen, it is too long, was damaged on its way
     *     here (U+FFFD), holds control characters, ends of lines or code points that are no characters, or is one of
     *     the bank's own: {@code order:<id>:<date>:<number>}
     */
    public static IdempotencyKey of(String value) {
        return new IdempotencyKey(Text.key(value, MAX));
    }

    /** The key itself. */
    @Override
    public String toString() {
        return value;
    }
}
