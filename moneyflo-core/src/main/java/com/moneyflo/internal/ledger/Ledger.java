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
 * The one primitive that moves money. For a batch of commands, in one transaction that somebody else began and ends:
 *
 * <ol>
 *   <li>Where commands are about holds or earlier transfers, look up which accounts those are on.
 *   <li>Lock the rows of all accounts in the order of their numbers, in one statement; then read under these locks
 *       the holds and transfers that are needed, and the holds that have expired.
 *   <li>Decide each command in memory, in order, on what the ones before it left. Nothing is written yet.
 *   <li>Write all verdicts, refusals too, in one statement. That claims their keys. Where a key or an id is taken,
 *       that command was decided before and gets the verdict on record; the others are decided anew, on the same locked
 *       rows.
 *   <li>Write all entries, accounts, holds, links and notices, each in one statement.
 * </ol>
 *
 * <p>A single transfer on existing accounts is four statements: lock, verdict, entries, balances. The key is claimed
 * after the locks and not before, because that saves a statement: nothing is written until the verdicts are, so a key
 * that is taken costs nothing but time.
 */
public final class Ledger {

    /** A taken key that cannot be read would be a contradiction; this bounds how often it is looked at. */
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
     * Decides instructions, waiting for the rows they need.
     *
     * @return an answer for each, in their order
     */
    public List<CommandResult> post(Tx tx, List<Instruction> instructions) {
        return decide(tx, List.of(instructions), LockMode.WAIT, false);
    }

    /**
     * Decides those instructions that no row held by somebody else stands in the way of.
     *
     * @param calls instructions that are decided in their order, call by call
     * @param repeated whether some may well have been decided before: then that is looked up before it is run into
     * @return an answer for each instruction, one call after the other; busy for those that have to wait
     */
    public List<CommandResult> postFree(Tx tx, List<List<Instruction>> calls, boolean repeated) {
        return decide(tx, calls, LockMode.SKIP, repeated);
    }

    /** Waits for one account's row and holds it. */
    public void lock(Tx tx, AccountNumber account) {
        AccountTable.lock(tx, List.of(account), LockMode.WAIT);
    }

    private List<CommandResult> decide(Tx tx, List<List<Instruction>> calls, LockMode lock, boolean repeated) {
        Map<TransferId, CommandResult> answers = new HashMap<>();
        LockedState locked = LockedState.by(tx, calls, lock);
        locked.show(watch);
        List<Instruction> free = new ArrayList<>();
        for (List<Instruction> call : calls) {
            for (Instruction instruction : call) {
                AccountNumber busy = locked.waiting().account(instruction);
                if (busy == null) {
                    free.add(instruction);
                } else {
                    answers.put(instruction.id(), CommandResult.busy(busy));
                }
            }
        }
        if (repeated) {
            answers.putAll(onRecord(tx, free, 1));
        }
        decide(tx, locked, free, answers);
        return calls.stream()
                .flatMap(List::stream)
                .map(instruction -> Objects.requireNonNull(answers.get(instruction.id())))
                .toList();
    }

    private void decide(Tx tx, LockedState locked, List<Instruction> free, Map<TransferId, CommandResult> answers) {
        for (int round = 1; ; round++) {
            List<Instruction> open = free.stream()
                    .filter(instruction -> !answers.containsKey(instruction.id()))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            Map<IdempotencyKey, Instruction> firsts = firsts(open);
            Book book = locked.book();
            List<Decision> verdicts = open.stream()
                    .filter(instruction -> isFirst(instruction, firsts))
                    .map(instruction -> new Decision(instruction, instruction.decide(book)))
                    .toList();
            if (claim(tx, verdicts, book.at())) {
                write(tx, book);
                verdicts.forEach(verdict -> answers.put(verdict.command().id(), answer(verdict, book)));
                open.forEach(instruction ->
                        answers.computeIfAbsent(instruction.id(), id -> follow(instruction, firsts, answers)));
                return;
            }
            answers.putAll(onRecord(tx, open, round));
        }
    }

    /** Of those that stand under one key, the first is decided and the others are told what it was told. */
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

    /** What became of the command with this key. */
    public Optional<Outcome> find(Tx tx, IdempotencyKey key) {
        return TransferTable.byKey(tx, List.of(key), ReadMode.SEEN).stream()
                .findFirst()
                .map(Recorded::outcome);
    }

    /**
     * What became of the command with this key, once no session that may be carrying it out is left: such a session has
     * written the key, or holds the rows of the accounts that the instructions name.
     */
    public Optional<Outcome> settled(Tx tx, IdempotencyKey key, List<Instruction> inDoubt) {
        LockedState.by(tx, List.of(inDoubt), LockMode.WAIT);
        return TransferTable.byKey(tx, List.of(key), ReadMode.LATEST).stream()
                .findFirst()
                .map(Recorded::outcome);
    }

    /** The same for a command with this id. */
    public Optional<Outcome> settled(Tx tx, TransferId id, List<Instruction> inDoubt) {
        LockedState.by(tx, List.of(inDoubt), LockMode.WAIT);
        return TransferTable.byId(tx, List.of(id), ReadMode.LATEST).stream()
                .findFirst()
                .map(Recorded::outcome);
    }

    /** Of these keys, those that a transaction under way has written, or has locked. */
    public Set<IdempotencyKey> heldKeys(Tx tx, Collection<IdempotencyKey> keys) {
        return TransferTable.held(tx, keys);
    }

    /** What became of the command with this id. */
    public Optional<Outcome> find(Tx tx, TransferId id) {
        return TransferTable.byId(tx, List.of(id), ReadMode.SEEN).stream()
                .findFirst()
                .map(Recorded::outcome);
    }

    /** A hold, active or not. */
    public Optional<Hold> hold(Tx tx, TransferId id) {
        return hold(tx, id, ReadMode.SEEN);
    }

    /** A hold that is known to exist, even if a host's snapshot is older than it. */
    public Hold existingHold(Tx tx, TransferId id) {
        return hold(tx, id, ReadMode.SEEN)
                .or(() -> hold(tx, id, ReadMode.LATEST))
                .orElseThrow();
    }

    private static Optional<Hold> hold(Tx tx, TransferId id, ReadMode reading) {
        return Holds.asOfNow(tx, HoldTable.byId(tx, List.of(id), reading)).stream()
                .findFirst();
    }

    private static boolean claim(Tx tx, List<Decision> verdicts, long at) {
        try {
            TransferTable.insert(tx, verdicts, at);
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

    private static Map<TransferId, CommandResult> onRecord(Tx tx, List<Instruction> open, int round) {
        List<TransferId> ids = open.stream().map(Instruction::id).toList();
        List<IdempotencyKey> keys = open.stream()
                .map(command -> command.details().key())
                .filter(Objects::nonNull)
                .toList();
        // What the transaction cannot see yet was committed after its snapshot; a second look reads past that.
        ReadMode reading = round == 1 ? ReadMode.SEEN : ReadMode.LATEST;
        List<Recorded> found = new ArrayList<>(TransferTable.byId(tx, ids, reading));
        found.addAll(TransferTable.byKey(tx, keys, reading));
        if (found.isEmpty() && round > MAX_ROUNDS) {
            throw new IllegalStateException("A key is taken by a command that cannot be read. Verify the ledger.");
        }
        Map<Object, Recorded> byName = new HashMap<>();
        found.forEach(recorded -> {
            byName.put(recorded.id(), recorded);
            byName.put(
                    recorded.details().key() == null
                            ? recorded.id()
                            : recorded.details().key(),
                    recorded);
        });
        Map<TransferId, CommandResult> answers = new HashMap<>();
        for (Instruction instruction : open) {
            Recorded own = byName.get(instruction.id());
            Recorded recorded = own == null ? byName.get(instruction.details().key()) : own;
            if (recorded != null) {
                answers.put(instruction.id(), recorded.answer(instruction));
            }
        }
        return answers;
    }

    private static CommandResult answer(Decision verdict, Book book) {
        Instruction command = verdict.command();
        return CommandResult.of(Receipts.of(
                command.id(),
                command.asked(),
                command.details(),
                verdict.refusal(),
                book.entries(command.id()),
                book.at(),
                null));
    }

    /** The answer of one that came after another of the same key: what that one was told, if they are the same. */
    private static CommandResult follow(
            Instruction later, Map<IdempotencyKey, Instruction> firsts, Map<TransferId, CommandResult> answers) {
        Instruction first = Objects.requireNonNull(
                firsts.get(Objects.requireNonNull(later.details().key())));
        Outcome verdict = Objects.requireNonNull(answers.get(first.id())).verdict();
        return new Recorded(verdict, first.asked(), first.details(), Fingerprint.of(first)).answer(later);
    }
}
