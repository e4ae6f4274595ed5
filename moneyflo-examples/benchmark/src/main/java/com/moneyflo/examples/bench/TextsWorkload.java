package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.util.List;

/** Measures the cost of writing a notice to each side of a payment. No relay runs. */
final class TextsWorkload {

    /** Fewer accounts, because opening and funding each one also writes notices. */
    private static final int FEWER_BY = 5;

    private TextsWorkload() {}

    static void run(Arena arena) {
        int count = arena.settings().accounts() / FEWER_BY;
        List<AccountNumber> texted = arena.accountsFor(SeededTable.Purpose.TEXTED, count);
        int callers = arena.settings().callers();
        Duel duel = Duel.fight(
                arena.settings(),
                arena.callers(callers, Traffic.uniform(texted), Arena.paying(arena.bank())),
                arena.callers(
                        callers, Traffic.uniform(arena.accounts().subList(0, count)), Arena.paying(arena.bank())));
        arena.report().find(duel.finding("texts", duel.throughputRatio(), "no notices"));
        arena.report().figures("texts", duel.figures("texted", "untold"));
    }
}
