package com.moneyflo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection was lost while the database was told to commit, and it could not be asked again in time: the command was carried out,
 * or it was not. Make the same call with the same {@link Key}: the ledger knows. {@link BankOperations#find} only tells what is committed
 * by now.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable TransferId transfer;
    private final transient @Nullable Key key;

    /**
     * Names the command.
     *
     * @param transfer the library's id for it, or null where it moves no money
     * @param key the caller's key, or null where there was none
     * @param cause the driver's exception
     */
    public OutcomeUnknownException(@Nullable TransferId transfer, @Nullable Key key, @Nullable Throwable cause) {
        super(
                "The connection was lost at COMMIT, so it is not known whether "
                        + (transfer == null
                                ? "the change took place. Look before you repeat it."
                                : "command " + transfer
                                        + " took place. Repeat the call with the same key, or ask find()."),
                cause);
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
    public Optional<Key> key() {
        return Optional.ofNullable(key);
    }
}
