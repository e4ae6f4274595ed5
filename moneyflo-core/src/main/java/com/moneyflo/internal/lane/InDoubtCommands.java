package com.moneyflo.internal.lane;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.StorageException;
import com.moneyflo.internal.ledger.CommandName;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the last instructions whose callers got an unknown result, by their keys and ids. Thread-safe. */
final class InDoubtCommands {

    private static final int MAX = 10_000;

    private final Map<CommandName, List<PendingCommand>> items = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandName, List<PendingCommand>> eldest) {
            return size() > MAX;
        }
    };

    /** Remembers the instructions of a completed call whose results are in doubt. */
    void add(Submission call, List<CommandResult> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).isInDoubt()) {
                PendingCommand item = new PendingCommand(call, i);
                put(new CommandName.Id(item.instruction().id()), item);
                IdempotencyKey key = item.instruction().details().key();
                if (key != null) {
                    put(new CommandName.Key(key), item);
                }
            }
        }
    }

    /**
     * Returns the instructions in doubt with this name, after it has waited until no batch has them; empty where there
     * are none.
     *
     * @throws StorageException if a batch has one of them for longer than the timeout
     */
    List<Instruction> under(CommandName name, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<PendingCommand> found = found(name);
        for (PendingCommand item : found) {
            if (!item.call().awaitRelease(deadline)) {
                throw new StorageException("The command is still being processed after " + timeout.toSeconds()
                        + " s, so its result is not known yet. Ask again later.");
            }
        }
        return found.stream().map(PendingCommand::instruction).toList();
    }

    /** Forgets the instructions with this name. */
    synchronized void settle(CommandName name) {
        items.remove(name);
    }

    private synchronized List<PendingCommand> found(CommandName name) {
        return List.copyOf(items.getOrDefault(name, List.of()));
    }

    private synchronized void put(CommandName name, PendingCommand item) {
        List<PendingCommand> same = items.computeIfAbsent(name, none -> new ArrayList<>());
        if (!same.contains(item)) {
            same.add(item);
        }
    }
}
