package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.TransferId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The instructions that cannot be decided because another transaction holds a row that they need. Within a call the
 * order counts: a later instruction that shares an account or the key with a blocked one is blocked too. An account
 * without an overdraft limit gives the same results in any order, so sharing it does not count. Otherwise one locked
 * account would block all deposits of a call, because they share the bank's cash.
 */
final class BlockedCommands {

    private final Map<TransferId, AccountNumber> blocked = new HashMap<>();
    private final Set<AccountNumber> held;
    private final Set<AccountNumber> limitless;

    private BlockedCommands(Set<AccountNumber> held, Set<AccountNumber> limitless) {
        this.held = held;
        this.limitless = limitless;
    }

    /** No instruction is blocked. */
    static BlockedCommands forNone() {
        return new BlockedCommands(Set.of(), Set.of());
    }

    static BlockedCommands of(
            List<List<Instruction>> calls, References references, List<AccountRow> locked, Set<AccountNumber> held) {
        BlockedCommands found = new BlockedCommands(
                held,
                locked.stream()
                        .filter(row -> row.overdraft() == null)
                        .map(AccountRow::number)
                        .collect(Collectors.toSet()));
        calls.forEach(call -> found.add(call, references));
        return found;
    }

    boolean isFree(Instruction instruction) {
        return !blocked.containsKey(instruction.id());
    }

    /** The account that blocks an instruction; null if none does. */
    @Nullable
    AccountNumber account(Instruction instruction) {
        return blocked.get(instruction.id());
    }

    private void add(List<Instruction> call, References references) {
        Map<Object, AccountNumber> before = new HashMap<>();
        for (Instruction instruction : call) {
            Set<Object> needs = instruction.accounts(references).collect(Collectors.toCollection(HashSet::new));
            IdempotencyKey key = instruction.details().key();
            if (key != null) {
                needs.add(key);
            }
            needs.stream()
                    .filter(need -> before.containsKey(need) || held.contains(need))
                    .findFirst()
                    .ifPresent(need -> {
                        AccountNumber blocking = before.getOrDefault(need, need instanceof AccountNumber a ? a : null);
                        blocked.put(instruction.id(), blocking);
                        needs.removeAll(limitless);
                        needs.forEach(other -> before.putIfAbsent(other, blocking));
                    });
        }
    }
}
