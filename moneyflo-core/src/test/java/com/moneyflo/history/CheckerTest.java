package com.moneyflo.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.Balance;
import com.moneyflo.Command;
import com.moneyflo.Entry;
import com.moneyflo.Money;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Read;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker lets pass what can have happened, and finds what cannot, with the events that contradict each other. */
class CheckerTest {

    private static final AccountNumber ASHA = AccountNumber.ofSerial(2);
    private static final AccountNumber RAVI = AccountNumber.ofSerial(3);
    private static final Money TEN = Money.of("INR", "10.00");
    private static final Money NONE = Money.of("INR", "0.00");

    private final Checker checker = new Checker(Simulation.CASH, "INR");

    @ParameterizedTest(name = "seed {0}, {1} at once")
    @CsvSource({"1, 1", "2, 4", "3, 16", "4, 32", "5, 64"})
    void whatCanHaveHappenedPasses(long seed, int overlap) {
        List<Event> history = new Simulation(seed, overlap).run(1_500);
        assertThat(checker.judge(history)).matches(Verdict::holds);
    }

    @ParameterizedTest
    @EnumSource
    void whatAFaultyBankWouldTellIsFound(Corruption corruption) {
        List<Event> history = new Simulation(11, 32).run(1_500);
        Verdict verdict = checker.judge(corruption.of(history));
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.explanation()).contains(corruption.explanation);
    }

    @Test
    void twoWhoSawTwoTransfersInOppositeOrderAreFound() {
        Event first = at(0, 100, deposit(ASHA, 1));
        Event second = at(0, 100, deposit(RAVI, 2));
        Verdict verdict = checker.judge(List.of(
                first,
                second,
                at(10, 11, new Read(ASHA, balance(TEN))),
                at(12, 13, new Read(RAVI, balance(NONE))),
                at(10, 11, new Read(RAVI, balance(TEN))),
                at(12, 13, new Read(ASHA, balance(NONE)))));
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.explanation()).contains("must come before the next");
    }

    @Test
    void whoSawATransferSeesItAgain() {
        List<Event> history = List.of(
                at(0, 100, deposit(ASHA, 1)),
                at(10, 11, new Read(ASHA, balance(TEN))),
                at(12, 13, new Read(ASHA, balance(NONE))));
        assertThat(checker.judge(history).holds()).isFalse();
        assertThat(checker.judge(history.subList(0, 2)).holds()).isTrue();
    }

    private static Event at(long from, long to, Seen seen) {
        return new Event("caller", new Span(from, to), seen, 0);
    }

    private static Balance balance(Money posted) {
        return new Balance(posted, NONE, posted);
    }

    private static Seen deposit(AccountNumber to, long seq) {
        Entry cash = new Entry(Simulation.CASH, seq, TEN.negated(), Money.ofMinor("INR", -1_000 * seq));
        return new Carried(
                Command.deposit(to, TEN),
                Transfer.builder(new TransferId(new UUID(0, seq)), TransferKind.DEPOSIT, Instant.EPOCH)
                        .entries(List.of(cash, new Entry(to, 1, TEN, TEN)))
                        .build());
    }
}
