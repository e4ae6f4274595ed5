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
 * Which instructions cannot be decided because somebody else holds a row they need. In one call the order counts: what
 * comes after such an instruction and shares an account or the key with it waits too. An account without a limit gives
 * every answer in any order, so sharing that does not count; else one locked account would hold up all deposits of a
 * call, which share the bank's cash.
 */
final class BlockedCommands {

    private final Map<TransferId, AccountNumber> waits = new HashMap<>();
    private final Set<AccountNumber> busy;
    private final Set<AccountNumber> limitless;

    private BlockedCommands(Set<AccountNumber> busy, Set<AccountNumber> limitless) {
        this.busy = busy;
        this.limitless = limitless;
    }

    /** All of them are free. */
    static BlockedCommands forNone() {
        return new BlockedCommands(Set.of(), Set.of());
    }

    static BlockedCommands of(
            List<List<Instruction>> calls, References references, List<AccountRow> locked, Set<AccountNumber> busy) {
        BlockedCommands waiting = new BlockedCommands(
                busy,
                locked.stream()
                        .filter(row -> row.overdraft() == null)
                        .map(AccountRow::number)
                        .collect(Collectors.toSet()));
        calls.forEach(call -> waiting.add(call, references));
        return waiting;
    }

    boolean isFree(Instruction instruction) {
        return !waits.containsKey(instruction.id());
    }

    /** For which account it waits; null if it is free. */
    @Nullable
    AccountNumber account(Instruction instruction) {
        return waits.get(instruction.id());
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
                    .filter(need -> before.containsKey(need) || busy.contains(need))
                    .findFirst()
                    .ifPresent(need -> {
                        AccountNumber held = before.getOrDefault(need, need instanceof AccountNumber a ? a : null);
                        waits.put(instruction.id(), held);
                        needs.removeAll(limitless);
                        needs.forEach(other -> before.putIfAbsent(other, held));
                    });
        }
    }
}
