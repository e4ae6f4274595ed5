package com.moneyflo;

import com.moneyflo.internal.check.Text;

/**
 * A caller's name for one command, which makes the command safe to repeat.
 *
 * <p>The same key with the same command gives the first outcome again, a transfer or a refusal. The ledger stores keys
 * without a time limit. The same key with another command throws {@link KeyConflictException}.
 *
 * <p>All commands of a bank share one set of keys. Keys are compared exactly, character by character: keys are
 * different if they differ only in capitals, in spaces at the end, or in the Unicode form of an accented letter (NFC
 * and NFD). This class is immutable and thread-safe.
 *
 * @param value 1 to 100 characters of any script, none of them a control character
 */
public record IdempotencyKey(String value) implements Detail {

    /** The greatest length in Unicode code points. */
    static final int MAX = 100;

    /**
     * Makes a key that an older version of the library may have stored. For a new key use {@link #of}, which checks
     * more rules. Every command checks those rules too.
     *
     * @throws IllegalArgumentException if the text is blank, is too long or contains control characters
     */
    public IdempotencyKey {
        Text.kept("key", value, MAX);
    }

    /**
     * Makes a key, such as {@code IdempotencyKey.of("rent-2026-11")}.
     *
     * @param value 1 to 100 characters of any script, none of them a control character
     * @return the key
     * @throws IllegalArgumentException if the text has no visible character, is too long, or contains control
     *     characters, line ends, noncharacters or U+FFFD (the mark of a character that was lost); or if the key has the
     *     form {@code order:<id>:<date>:<number>}, which the bank uses for payments of standing orders
     */
    public static IdempotencyKey of(String value) {
        return new IdempotencyKey(Text.key(value, MAX));
    }

    /** Returns the key. */
    @Override
    public String toString() {
        return value;
    }
}
