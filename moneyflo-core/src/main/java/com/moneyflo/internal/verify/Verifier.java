package com.moneyflo.internal.verify;

import com.moneyflo.Verification;
import com.moneyflo.internal.db.Tx;

/**
 * Reads the whole ledger, page by page along its primary keys, and checks every rule. Run it in a transaction that
 * reads one moment. It locks no row.
 */
public final class Verifier {

    static final int PAGE = 1_000;

    private Verifier() {}

    /** Checks everything. */
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
