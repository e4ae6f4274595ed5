package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.NoticeSink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The only code that moves money. It posts a batch of commands in one transaction, which the caller begins and ends:
 *
 * <ol>
 *   <li>Where commands are about holds or earlier transfers, look up their accounts.
 *   <li>Lock the rows of all accounts in the order of their numbers, in one statement. Read under these locks the
 *       holds and transfers that are needed, and the expired holds.
 *   <li>Decide each command in memory, in order, on the state that the commands before it left. Nothing is written yet.
 *   <li>Write all decisions, refusals too, in one statement. That claims their keys. Where a key or an id exists, that
 *       command was decided before and gets the recorded result. The others are decided again on the same locked rows.
 *   <li>Write all entries, accounts, holds, links and notices, each in one statement.
 * </ol>
 *
 * <p>A single transfer on existing accounts takes four statements: lock, decision, entries, balances. The key is
 * claimed after the locks, because that saves a statement. Nothing is written before the decisions, so an existing key
 * costs only time.
 */
public final class Ledger {

    /** The number of attempts to read an existing key. A key that exists and cannot be read is a contradiction. */
    private static final int MAX_ROUNDS = 5;

    private final NoticeSink notices;
    private final ClockWatch watch;

    /**
     * Makes a ledger. The sink writes notices that were never written before, and reads nothing. The watch gets to know
     * of a clock that is behind the last entry of an account.
     */
    public Ledger(NoticeSink notices, ClockWatch watch) {
        this.notices = notices;
        this.watch = watch;
    }

    /**
     * Decides instructions. Waits for the rows that they need.
     *
     * @return a result for each, in their order
     */
    public List<CommandResult> post(Tx tx, List<Instruction> instructions) {
        return decide(tx, List.of(instructions), LockMode.WAIT, false);
    }

    /**
     * Decides the instructions whose rows no other transaction holds.
     *
     * @param calls instructions that are decided in their order, call by call
     * @param repeated whether some were probably decided before: then the recorded results are read first
     * @return a result for each instruction, call by call; blocked for those that have to wait
     */
    public List<CommandResult> postUnblocked(Tx tx, List<List<Instruction>> calls, boolean repeated) {
        return decide(tx, calls, LockMode.SKIP, repeated);
    }

    /** Locks one account's row; waits for it. */
    public void lock(Tx tx, AccountNumber account) {
        AccountTable.lock(tx, List.of(account), LockMode.WAIT);
    }

    private List<CommandResult> decide(Tx tx, List<List<Instruction>> calls, LockMode lock, boolean repeated) {
        Map<TransferId, CommandResult> results = new HashMap<>();
        LockedState locked = LockedState.by(tx, calls, lock);
        locked.compareWithClock(watch);
        List<Instruction> free = new ArrayList<>();
        for (List<Instruction> call : calls) {
            for (Instruction instruction : call) {
                AccountNumber blocking = locked.blocked().account(instruction);
                if (blocking == null) {
                    free.add(instruction);
                } else {
                    results.put(instruction.id(), new CommandResult.Blocked(blocking));
                }
            }
        }
        if (repeated) {
            results.putAll(recordedResults(tx, free, 1));
        }
        decide(tx, locked, free, results);
        return calls.stream()
                .flatMap(List::stream)
                .map(instruction -> Objects.requireNonNull(results.get(instruction.id())))
                .toList();
    }

    private void decide(Tx tx, LockedState locked, List<Instruction> free, Map<TransferId, CommandResult> results) {
        for (int round = 1; ; round++) {
            List<Instruction> open = free.stream()
                    .filter(instruction -> !results.containsKey(instruction.id()))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            Map<IdempotencyKey, Instruction> firsts = firsts(open);
            Book book = locked.book();
            List<Decision> decisions = open.stream()
                    .filter(instruction -> isFirst(instruction, firsts))
                    .map(instruction -> new Decision(instruction, instruction.decide(book)))
                    .toList();
            if (claim(tx, decisions, book.at())) {
                write(tx, book);
                decisions.forEach(decision ->
                        results.put(decision.instruction().id(), new CommandResult.Decided(decision.outcome(book))));
                open.forEach(instruction ->
                        results.computeIfAbsent(instruction.id(), id -> repeated(instruction, firsts, results)));
                return;
            }
            results.putAll(recordedResults(tx, open, round));
        }
    }

    /** The first instruction of each key. It is decided, and the others of the key get its result. */
    private static Map<IdempotencyKey, Instruction> firsts(List<Instruction> open) {
        Map<IdempotencyKey, Instruction> firsts = new HashMap<>();
        for (Instruction instruction : open) {
            IdempotencyKey key = instruction.details().key();
            if (key != null) {
                firsts.putIfAbsent(key, instruction);
            }
        }
        return firsts;
    }

    private static boolean isFirst(Instruction instruction, Map<IdempotencyKey, Instruction> firsts) {
        IdempotencyKey key = instruction.details().key();
        return key == null || instruction.equals(firsts.get(key));
    }

    /** Returns the outcome of the command with this name. */
    public Optional<Outcome> find(Tx tx, CommandName name) {
        return outcome(tx, name, ReadMode.SNAPSHOT);
    }

    /**
     * Returns the outcome of the command with this name, after it has waited for each session that may be carrying the
     * command out: such a session has written the key, or holds the rows of the accounts that the instructions name.
     *
     * @param inDoubt the instructions of this bank that have the name and no known outcome
     */
    public Optional<Outcome> resolve(Tx tx, CommandName name, List<Instruction> inDoubt) {
        LockedState.by(tx, List.of(inDoubt), LockMode.WAIT);
        return outcome(tx, name, ReadMode.CURRENT);
    }

    private static Optional<Outcome> outcome(Tx tx, CommandName name, ReadMode mode) {
        List<Recorded> found = name instanceof CommandName.Key key
                ? TransferTable.byKey(tx, List.of(key.value()), mode)
                : TransferTable.byId(tx, List.of(((CommandName.Id) name).value()), mode);
        return found.stream().findFirst().map(Recorded::outcome);
    }

    /** The keys that an open transaction has written or has locked. */
    public Set<IdempotencyKey> heldKeys(Tx tx, Collection<IdempotencyKey> keys) {
        return TransferTable.held(tx, keys);
    }

    /** A hold, active or not. */
    public Optional<Hold> hold(Tx tx, TransferId id) {
        return hold(tx, id, ReadMode.SNAPSHOT);
    }

    /** A hold that exists, even if the snapshot of a host's transaction is older. */
    public Hold existingHold(Tx tx, TransferId id) {
        return hold(tx, id, ReadMode.SNAPSHOT)
                .or(() -> hold(tx, id, ReadMode.CURRENT))
                .orElseThrow();
    }

    private static Optional<Hold> hold(Tx tx, TransferId id, ReadMode mode) {
        return Holds.asOfNow(tx, HoldTable.byId(tx, List.of(id), mode)).stream().findFirst();
    }

    private static boolean claim(Tx tx, List<Decision> decisions, long at) {
        try {
            TransferTable.insert(tx, decisions, at);
            return true;
        } catch (SqlFailure failure) {
            if (failure.kind() == SqlFailure.Kind.DUPLICATE) {
                return false;
            }
            throw failure;
        }
    }

    private void write(Tx tx, Book book) {
        EntryTable.insert(tx, book.entries(), book::stamp);
        AccountTable.write(tx, book.changedAccounts());
        HoldTable.insert(tx, book.placed());
        HoldTable.end(tx, book.ended());
        TransferTable.markReversed(tx, book.reversals());
        if (!book.notices().isEmpty()) {
            notices.write(tx, book.notices());
        }
    }

    private static Map<TransferId, CommandResult> recordedResults(Tx tx, List<Instruction> open, int round) {
        List<TransferId> ids = open.stream().map(Instruction::id).toList();
        List<IdempotencyKey> keys = open.stream()
                .map(command -> command.details().key())
                .filter(Objects::nonNull)
                .toList();
        // A row that the transaction cannot see was committed after its snapshot. The second round reads past that.
        ReadMode mode = round == 1 ? ReadMode.SNAPSHOT : ReadMode.CURRENT;
        List<Recorded> found = new ArrayList<>(TransferTable.byId(tx, ids, mode));
        found.addAll(TransferTable.byKey(tx, keys, mode));
        if (found.isEmpty() && round > MAX_ROUNDS) {
            throw new IllegalStateException("A key exists, but its command cannot be read. Run verify().");
        }
        Map<TransferId, Recorded> byId = new HashMap<>();
        Map<IdempotencyKey, Recorded> byKey = new HashMap<>();
        for (Recorded recorded : found) {
            byId.put(recorded.id(), recorded);
            IdempotencyKey key = recorded.details().key();
            if (key != null) {
                byKey.put(key, recorded);
            }
        }
        Map<TransferId, CommandResult> results = new HashMap<>();
        for (Instruction instruction : open) {
            IdempotencyKey key = instruction.details().key();
            Recorded recorded = byId.getOrDefault(instruction.id(), key == null ? null : byKey.get(key));
            if (recorded != null) {
                results.put(instruction.id(), recorded.result(instruction));
            }
        }
        return results;
    }

    /** The result of an instruction that follows another one of the same key: the same, if they ask for the same. */
    private static CommandResult repeated(
            Instruction later, Map<IdempotencyKey, Instruction> firsts, Map<TransferId, CommandResult> results) {
        Instruction first = Objects.requireNonNull(
                firsts.get(Objects.requireNonNull(later.details().key())));
        Outcome outcome = Objects.requireNonNull(results.get(first.id())).outcome();
        return new Recorded(outcome, first.summary(), first.details(), Fingerprint.of(first)).result(later);
    }
}
