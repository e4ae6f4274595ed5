package com.moneyflo;

import java.util.List;

/** The key was used before, for another command. Nothing moved. Use a new key for a new command. */
public final class KeyConflictException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] differences;

    /**
     * Names what differs.
     *
     * @param key the key used twice
     * @param differences what differs between the two commands, in words
     */
    public KeyConflictException(IdempotencyKey key, List<String> differences) {
        super("Key '" + key + "' was used before for another command. The differences: "
                + String.join(", ", differences) + ". Use a new key for a new command.");
        this.key = key.value();
        this.differences = differences.toArray(String[]::new);
    }

    /**
     * The key used twice.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return new IdempotencyKey(key);
    }

    /**
     * What differs between the first command and this one.
     *
     * @return such as {@code amount: INR 900.00, now INR 950.00}; memo and labels are named but not quoted
     */
    public List<String> differences() {
        return List.of(differences);
    }
}
