package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.jdbc.JdbcBank;
import java.util.List;

/**
 * What all workloads share.
 *
 * @param server the database
 * @param bank the library, opened on it
 * @param accounts those between which money moves
 * @param settings how much of everything
 * @param keys where new idempotency keys come from
 * @param report where findings go
 * @param progress is told what is done
 */
record Arena(
        Server server,
        JdbcBank bank,
        List<AccountNumber> accounts,
        Settings settings,
        Keys keys,
        Report report,
        Progress progress) {

    /** The library as one of the two sides. */
    static Payments paying(JdbcBank bank) {
        return payment -> bank.account(payment.from()).transfer(payment.to(), payment.amount(), payment.key());
    }

    Load callers(int callers, Traffic traffic, Payments side) {
        return BlockingCallers.paying(callers, traffic, keys, side);
    }

    Load inFlight(Traffic traffic) {
        return new InFlight(bank, traffic, keys, settings.inFlight());
    }

    List<AccountNumber> accountsFor(SeededTable.Purpose purpose, int count) {
        return new Seeding(server, bank, progress).accounts(purpose, count);
    }
}
