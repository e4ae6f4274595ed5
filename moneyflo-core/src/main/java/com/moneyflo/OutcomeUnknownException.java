package com.moneyflo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the outcome of a command is not known: the timeout ended or the connection was lost during COMMIT. The
 * command may have been carried out. Call {@link Bank#resolve(IdempotencyKey)}, or repeat the call with the same
 * {@link IdempotencyKey}: both give the final outcome. {@link BankOperations#find} returns only an outcome that is
 * already committed.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable TransferId transfer;
    private final transient @Nullable IdempotencyKey key;

    /**
     * Creates the exception.
     *
     * @param transfer the library's id of the command, or null for a change that moves no money
     * @param key the caller's key, or null if the caller gave none
     * @param cause the driver's exception, or null
     */
    public OutcomeUnknownException(
            @Nullable TransferId transfer, @Nullable IdempotencyKey key, @Nullable Throwable cause) {
        super(text(transfer, key), cause);
        this.transfer = transfer;
        this.key = key;
    }

    /**
     * Returns the library's id of the command, for {@link Bank#resolve(TransferId)}.
     *
     * @return the id, empty for a change that moves no money, and after the exception was serialized
     */
    public Optional<TransferId> transfer() {
        return Optional.ofNullable(transfer);
    }

    /**
     * Returns the caller's key, to repeat the command with.
     *
     * @return the key, empty if the caller gave none, and after the exception was serialized
     */
    public Optional<IdempotencyKey> key() {
        return Optional.ofNullable(key);
    }

    private static String text(@Nullable TransferId transfer, @Nullable IdempotencyKey key) {
        String begin = "The database did not answer COMMIT: the timeout ended or the connection was lost. "
                + "It is not known whether ";
        if (transfer == null) {
            return begin + "the change was made. "
                    + (key == null ? "Check before you repeat the call." : "Repeat the call with the same key.");
        }
        return begin + "command " + transfer + " was carried out. "
                + (key == null
                        ? "Call resolve() before you repeat the command: it has no key."
                        : "Call resolve(), or repeat the call with the same key.");
    }
}
