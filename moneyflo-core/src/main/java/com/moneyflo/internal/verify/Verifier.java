package com.moneyflo.internal.verify;

import com.moneyflo.Verification;
import com.moneyflo.internal.db.Tx;

/**
 * Reads the whole ledger, page by page along its primary keys, and checks every rule it is held to. It is to be run in
 * a transaction that sees one moment; it locks nothing.
 */
public final class Verifier {

    static final int PAGE = 1_000;

    private Verifier() {}

    /** Checks all there is. */
    public static Verification verify(Tx tx) {
        Faults faults = new Faults();
        new ReferencesCheck(tx, faults).run();
        Clock clock = Clock.of(tx);
        AccountsCheck accounts = new AccountsCheck(tx, clock, faults);
        accounts.run();
        TransfersCheck transfers = new TransfersCheck(tx, clock, faults);
        transfers.run();
        new KeysCheck(tx, faults).run(transfers.keys());
        new KeyedChangesCheck(tx, faults).run();
        new CustomersCheck(tx, faults).run();
        new HoldsCheck(tx, clock, faults).run(transfers.captures(), transfers.releases());
        new OrdersCheck(tx, faults).run();
        return Verification.builder()
                .accounts(accounts.accounts())
                .transfers(transfers.transfers())
                .entries(accounts.entries())
                .faultCount(faults.count())
                .faults(faults.kept())
                .build();
    }
}
