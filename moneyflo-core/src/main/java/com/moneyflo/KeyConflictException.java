package com.moneyflo;

import java.util.List;

/**
 * Thrown when a key was used before for another command or change. Nothing changed. Use a new key for a new command.
 */
public final class KeyConflictException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] differences;

    /**
     * Creates the exception.
     *
     * @param key the key that was used before
     * @param differences the differences between the two commands, one text each
     */
    public KeyConflictException(IdempotencyKey key, List<String> differences) {
        super("Key '" + key + "' was used before for another command. The differences: "
                + String.join(", ", differences) + ". Use a new key for a new command.");
        this.key = key.value();
        this.differences = differences.toArray(String[]::new);
    }

    /**
     * Returns the key that was used before.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return new IdempotencyKey(key);
    }

    /**
     * Returns the differences between the first command and this one.
     *
     * @return texts such as {@code amount: INR 900.00, now INR 950.00}. They name memo and labels but do not quote them
     */
    public List<String> differences() {
        return List.of(differences);
    }
}
