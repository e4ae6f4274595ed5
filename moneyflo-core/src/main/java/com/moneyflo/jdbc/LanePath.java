package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.lane.GroupCommit;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import java.util.Currency;
import java.util.List;

/**
 * Decides commands through the bank's lanes.
 *
 * @param guard the guard of the bank itself, which opens the cash account when a command first needs it
 */
record LanePath(GroupCommit lanes, Stores stores, Guard guard) implements CommandPath {

    @Override
    public List<CommandResult> decide(List<Instruction> instructions) {
        return lanes.post(instructions);
    }

    @Override
    public AccountNumber cash(Currency currency) {
        return stores.cash().account(guard, stores.accounts(), currency);
    }
}
