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

/**
 * The last instructions whose callers were told that nobody knows, to be looked up by their keys and ids. Thread-safe.
 */
final class InDoubtCommands {

    private static final int MAX = 10_000;

    private final Map<CommandName, List<PendingCommand>> items = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandName, List<PendingCommand>> eldest) {
            return size() > MAX;
        }
    };

    /** Remembers what is in doubt of a call that is over. */
    void add(Submission call, List<CommandResult> answers) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).isInDoubt()) {
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
     * What is in doubt under a key or an id, once no batch has it any more; empty where there is nothing.
     *
     * @throws StorageException if a batch keeps it for longer than that
     */
    List<Instruction> under(CommandName name, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<PendingCommand> found = found(name);
        for (PendingCommand item : found) {
            if (!item.call().awaitRelease(deadline)) {
                throw new StorageException("The command is still under way after " + patience.toSeconds()
                        + " s, so how it ends is not known yet. Ask again later.");
            }
        }
        return found.stream().map(PendingCommand::instruction).toList();
    }

    /** It is in doubt no longer. */
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
