package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import java.util.Currency;
import java.util.List;

/** How commands get to the ledger: through the bank's lanes, or in the host's transaction. */
interface CommandPath {

    /** Decides instructions, each on what the ones before it left. */
    List<CommandResult> decide(List<Instruction> instructions);

    /** The bank's cash in a currency. */
    AccountNumber cash(Currency currency);
}
