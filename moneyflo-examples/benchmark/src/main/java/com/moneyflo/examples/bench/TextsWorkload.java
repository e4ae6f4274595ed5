package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.util.List;

/** What it costs to write a notice to each side of a payment, with the payment. Nobody sends them meanwhile. */
final class TextsWorkload {

    /** Opening accounts takes its time, and each of these is told that it is open and funded. */
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
