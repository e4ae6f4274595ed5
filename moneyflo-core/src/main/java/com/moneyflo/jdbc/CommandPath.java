package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import java.util.Currency;
import java.util.List;

/** The way of commands to the ledger: through the bank's lanes, or in the host's transaction. */
interface CommandPath {

    /** Decides instructions in order. Each sees the balances that the ones before it left. */
    List<CommandResult> decide(List<Instruction> instructions);

    /** Returns the bank's cash account in a currency. */
    AccountNumber cash(Currency currency);
}
