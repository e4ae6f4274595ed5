package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Leg;
import com.moneyflo.Refusal;
import com.moneyflo.TransferId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something the ledger is told to do: a value, checked as far as it can be without looking at an account. Its id is
 * made before it is first tried, so that it stays one and the same command however often it has to be tried.
 */
public sealed interface Instruction permits Move, PlaceHold, CaptureHold, ReleaseHold, Reverse {

    /** The library's name for it. */
    TransferId id();

    /** What the caller said with it. */
    Details details();

    /** What it asks for, in a few words. */
    CommandSummary asked();

    /** All its legs, where the caller named them and {@link #asked()} does not say it all. */
    default List<Leg> legs() {
        return List.of();
    }

    /** For a hold, how long it lasts. */
    default long seconds() {
        return 0;
    }

    /** Whether it is about an earlier command, on whose accounts it is besides. */
    default boolean hasSubject() {
        return asked().subject() != null;
    }

    /** The accounts that have to be locked to decide it. */
    Stream<AccountNumber> accounts(References references);

    /**
     * Decides it by what the book says, and enters what it does into the book.
     *
     * @return null if it was carried out, else why not, with the book untouched
     */
    @Nullable
    Refusal decide(Book book);
}
