package com.moneyflo;

/**
 * An idempotency key: the caller's own name for one command, which makes it safe to repeat.
 *
 * <p>The same key with the same command gets the first verdict again, be it a receipt or a refusal, for as long as the ledger is
 * kept. The same key with another command is refused with a {@link KeyConflictException}. Keys are compared exactly, character by
 * character, and share one space across the bank. This class is immutable and thread-safe.
 *
 * @param value 1 to 100 characters of any script, none of them a control character
 */
public record Key(String value) implements Detail {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public Key {
        Text.checked("key", value, 100);
    }

    /**
     * Makes a key, such as {@code Key.of("rent-2026-11")}.
     *
     * @param value 1 to 100 characters of any script, none of them a control character
     * @return the key
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public static Key of(String value) {
        return new Key(value);
    }

    /** The key itself. */
    @Override
    public String toString() {
        return value;
    }
}
