package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Leg;
import com.moneyflo.Refusal;
import com.moneyflo.TransferId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command as the ledger takes it, checked as far as that needs no account. Its id is made before the first attempt,
 * so it stays the same command in every later attempt. Immutable.
 */
public abstract sealed class Instruction permits Move, PlaceHold, CaptureHold, ReleaseHold, Reverse {

    private final TransferId id;
    private final CommandSummary summary;
    private final Details details;

    Instruction(TransferId id, CommandSummary summary, Details details) {
        this.id = id;
        this.summary = summary;
        this.details = details;
    }

    /** The library's name for it. */
    public final TransferId id() {
        return id;
    }

    /** Returns the details that the caller gave. */
    public final Details details() {
        return details;
    }

    /** Returns its request, in the columns of its row. */
    final CommandSummary summary() {
        return summary;
    }

    /** All its legs, where the caller named them and {@link #summary()} does not hold them all. */
    public List<Leg> legs() {
        return List.of();
    }

    /** For a hold, how many seconds it lasts; else 0. */
    long seconds() {
        return 0;
    }

    /** Whether it is about an earlier command, and so needs the accounts of that command too. */
    public final boolean hasSubject() {
        return summary.subject() != null;
    }

    /** The accounts that have to be locked to decide it. */
    public abstract Stream<AccountNumber> accounts(References references);

    /**
     * Decides it on the book, and enters into the book what it does.
     *
     * @return null if it was carried out; else the reason, and the book is unchanged
     */
    abstract @Nullable Refusal decide(Book book);
}
