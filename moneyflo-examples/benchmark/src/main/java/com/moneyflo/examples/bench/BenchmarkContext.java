package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.jdbc.JdbcBank;
import java.util.List;

/**
 * The context that all workloads share.
 *
 * @param server the database
 * @param bank the library, opened on the database
 * @param accounts the accounts between which money moves
 * @param settings the settings
 * @param keys the source of new idempotency keys
 * @param report receives the findings
 * @param progress receives the progress
 */
record BenchmarkContext(
        Server server,
        JdbcBank bank,
        List<AccountNumber> accounts,
        Settings settings,
        Keys keys,
        Report report,
        Progress progress) {

    /** Returns the library as one of the two sides. */
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
