package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Transactions.Retry;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import java.util.Currency;
import java.util.List;

/**
 * Decides commands in a transaction of the host.
 *
 * @param guard the guard of the bank itself, which opens the cash account when a command first needs it
 */
record JoinedPath(Transactions hosts, Stores stores, Guard guard) implements CommandPath {

    @Override
    public List<CommandResult> decide(List<Instruction> instructions) {
        return hosts.run(Retry.IDEMPOTENT, tx -> stores.ledger().post(tx, instructions));
    }

    @Override
    public AccountNumber cash(Currency currency) {
        return stores.cash().joinedAccount(guard, stores.accounts(), currency);
    }
}
