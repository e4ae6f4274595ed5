package com.moneyflo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Time was up while a command was being committed, or after the connection was lost at that: it was carried out, or it
 * was not. Ask {@link Bank#resolve(IdempotencyKey)}, or make the same call with the same {@link IdempotencyKey}: the
 * ledger knows. {@link BankOperations#find} only tells what is committed by now.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable TransferId transfer;
    private final transient @Nullable IdempotencyKey key;

    /**
     * Names the command.
     *
     * @param transfer the library's id for it, or null where it moves no money
     * @param key the caller's key, or null where there was none
     * @param cause the driver's exception
     */
    public OutcomeUnknownException(
            @Nullable TransferId transfer, @Nullable IdempotencyKey key, @Nullable Throwable cause) {
        super(text(transfer, key), cause);
        this.transfer = transfer;
        this.key = key;
    }

    /**
     * The library's id for the command, to look it up with.
     *
     * @return the id, empty where it moves no money
     */
    public Optional<TransferId> transfer() {
        return Optional.ofNullable(transfer);
    }

    /**
     * The caller's key, to repeat the command with.
     *
     * @return the key, empty where there was none
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
