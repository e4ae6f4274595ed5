package com.moneyflo.internal.deed;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Transactions.Retry;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Work;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes each change once. It is written down in the transaction that makes it, so whoever tries again after a COMMIT in doubt sees whether it was
 * made, and does not make it again over what others did since. A refusal is not written down. Thread-safe.
 */
public final class Deeds {

    /**
     * Makes a change, or tells what was made when it was asked for before.
     *
     * @param work makes it, and says the id of what it made, if anything
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if time was up before COMMIT was answered
     */
    public Optional<UUID> once(Transactions transactions, Deed deed, Work<Optional<UUID>> work) {
        try {
            return transactions.run(Retry.KEYED, tx -> once(tx, deed, work));
        } catch (OutcomeUnknownException e) {
            throw new OutcomeUnknownException(null, deed.key().orElse(null), e.getCause());
        }
    }

    private static Optional<UUID> once(Tx tx, Deed deed, Work<Optional<UUID>> work) {
        if (tx.isHosts() && deed.key().isEmpty()) {
            // It is the host who sees what became of its COMMIT.
            return work.in(tx);
        }
        try {
            DeedTable.insert(tx, deed);
        } catch (SqlFailure failure) {
            if (failure.kind() != SqlFailure.Kind.DUPLICATE) {
                throw failure;
            }
            return made(DeedTable.find(tx, deed.id()).orElseThrow(SqlFailure::tryAgain), deed);
        }
        Optional<UUID> made = work.in(tx);
        made.ifPresent(id -> DeedTable.setMade(tx, deed.id(), id));
        return made;
    }

    private static Optional<UUID> made(DeedTable.Row first, Deed deed) {
        if (!first.fits(deed)) {
            IdempotencyKey key = deed.key().orElseThrow();
            throw new KeyConflictException(key, List.of("what is asked"));
        }
        return first.made();
    }
}
