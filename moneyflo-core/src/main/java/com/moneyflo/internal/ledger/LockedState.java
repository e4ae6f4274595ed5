package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.Money;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a batch is decided on. They are read under locks, so they do not change until the transaction ends.
 * Locks are always taken in one order: accounts by number, then holds, then transfers.
 */
final class LockedState {

    private final long at;
    private final List<AccountRow> rows;
    private final References references;
    private final List<Hold> expired;
    private final Map<AccountNumber, @Nullable Long> nextExpiries;
    private final BlockedCommands blocked;

    private LockedState(
            long at,
            List<AccountRow> rows,
            References references,
            List<Hold> expired,
            Map<AccountNumber, @Nullable Long> nextExpiries,
            BlockedCommands blocked) {
        this.at = at;
        this.rows = rows;
        this.references = references;
        this.expired = expired;
        this.nextExpiries = nextExpiries;
        this.blocked = blocked;
    }

    static LockedState by(Tx tx, List<List<Instruction>> calls, LockMode lock) {
        List<Instruction> all = new ArrayList<>();
        calls.forEach(all::addAll);
        References seen = lookUp(tx, holds(all), originals(all));
        Set<AccountNumber> numbers = new HashSet<>();
        all.forEach(instruction -> instruction.accounts(seen).forEach(numbers::add));
        List<AccountRow> rows = AccountTable.lock(tx, numbers, lock);
        BlockedCommands blocked = lock == LockMode.WAIT || rows.size() == numbers.size()
                ? BlockedCommands.forNone()
                : BlockedCommands.of(calls, seen, rows, held(tx, numbers, rows));
        List<Instruction> free = all.stream().filter(blocked::isFree).toList();
        References current = references(tx, holds(free), originals(free), ReadMode.CURRENT);
        if (!seen.holds().keySet().containsAll(current.holds().keySet())
                || !seen.originals().keySet().containsAll(current.originals().keySet())) {
            // It was committed after the first read and before the locks, so its accounts are not locked.
            throw SqlFailure.tryAgain();
        }
        long at = time(tx, rows, lock);
        List<AccountRow> due =
                rows.stream().filter(row -> row.mayHaveExpired(at)).toList();
        List<Hold> expired = due.stream()
                .flatMap(row -> HoldTable.dueForUpdate(tx, row.number(), at).stream())
                .toList();
        return new LockedState(at, rows, current, expired, nextExpiries(tx, due, at), blocked);
    }

    /** The skipped accounts that exist. There is no row to wait for of the others. */
    private static Set<AccountNumber> held(Tx tx, Set<AccountNumber> numbers, List<AccountRow> rows) {
        Set<AccountNumber> missing = new HashSet<>(numbers);
        rows.forEach(row -> missing.remove(row.number()));
        return AccountTable.existing(tx, missing);
    }

    /** Compares the locked accounts with the clock. */
    void compareWithClock(ClockWatch watch) {
        watch.look(rows, at);
    }

    /** The instructions that have to wait. */
    BlockedCommands blocked() {
        return blocked;
    }

    private static Map<AccountNumber, @Nullable Long> nextExpiries(Tx tx, List<AccountRow> due, long at) {
        Map<AccountNumber, @Nullable Long> next = new HashMap<>();
        due.forEach(row -> next.put(
                row.number(), HoldTable.nextExpiry(tx, row.number(), at).orElse(null)));
        return next;
    }

    /** A new book, in which all expired holds are ended. */
    Book book() {
        Book book = new Book(at, rows, references);
        expired.forEach(hold ->
                book.end(hold, HoldStatus.EXPIRED, new Money(hold.amount().currency(), 0)));
        nextExpiries.forEach((number, next) -> book.existing(number).nextExpiry(next));
        return book;
    }

    private static Set<TransferId> holds(List<Instruction> instructions) {
        return subjects(instructions, Set.of(TransferKind.CAPTURE, TransferKind.RELEASE));
    }

    private static Set<TransferId> originals(List<Instruction> instructions) {
        return subjects(instructions, Set.of(TransferKind.REVERSAL));
    }

    private static Set<TransferId> subjects(List<Instruction> instructions, Set<TransferKind> kinds) {
        Set<TransferId> found = new HashSet<>();
        for (Instruction instruction : instructions) {
            TransferId subject = instruction.summary().subject();
            if (subject != null && kinds.contains(instruction.summary().kind())) {
                found.add(subject);
            }
        }
        return found;
    }

    /**
     * Reads holds and transfers to learn their accounts, which never change. Reads past the snapshot of a host's
     * transaction where it does not show all of them.
     */
    private static References lookUp(Tx tx, Set<TransferId> holds, Set<TransferId> originals) {
        References seen = references(tx, holds, originals, ReadMode.SNAPSHOT);
        if (seen.holds().size() < holds.size() || seen.originals().size() < originals.size()) {
            return references(tx, holds, originals, ReadMode.CURRENT);
        }
        return seen;
    }

    private static References references(Tx tx, Set<TransferId> holds, Set<TransferId> originals, ReadMode mode) {
        return new References(
                HoldTable.byId(tx, holds, mode).stream().collect(Collectors.toMap(Hold::id, Function.identity())),
                TransferTable.byId(tx, originals, mode).stream()
                        .map(Recorded::outcome)
                        .collect(Collectors.toMap(Outcome::id, Function.identity())));
    }

    /**
     * Returns the time by the clock. The locking statement reads the clock before it waits for the locks. So the clock
     * is read again where that matters: where a hold may have expired meanwhile, and where another transaction wrote an
     * entry during the wait.
     */
    private static long time(Tx tx, List<AccountRow> rows, LockMode lock) {
        boolean again = rows.isEmpty()
                || rows.stream()
                        .anyMatch(
                                row -> row.nextExpiry() != null || (lock == LockMode.WAIT && row.lastAt() > row.now()));
        return again ? tx.now() : rows.get(0).now();
    }
}
