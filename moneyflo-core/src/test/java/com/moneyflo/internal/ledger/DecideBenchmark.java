package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountStatus;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.Uuid;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The cost of a batch in memory: decided on locked rows, and told apart by fingerprint. No database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecideBenchmark {

    private static final Currency INR = Currency.getInstance("INR");

    @Param({"1", "64", "1000"})
    int transfers;

    private final Uuid ids = new Uuid();
    private List<AccountRow> rows;
    private List<Instruction> instructions;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        rows = new ArrayList<>();
        for (int i = 0; i < 2 * transfers; i++) {
            rows.add(row(i));
        }
        instructions = new ArrayList<>();
        for (int i = 0; i < transfers; i++) {
            instructions.add(transfer(random.nextInt(transfers), transfers + random.nextInt(transfers)));
        }
    }

    /** A fresh book, and every instruction decided in it. */
    @Benchmark
    public void decide(Blackhole hole) {
        Book book = new Book(1, rows, References.NONE);
        for (Instruction instruction : instructions) {
            hole.consume(instruction.decide(book));
        }
        hole.consume(book.changedAccounts());
    }

    /** The fingerprint of every instruction. */
    @Benchmark
    public void fingerprint(Blackhole hole) {
        instructions.forEach(instruction -> hole.consume(Fingerprint.of(instruction)));
    }

    private Instruction transfer(int from, int to) {
        Money amount = Money.ofMinor("INR", 100);
        List<Leg> legs = List.of(
                new Leg(rows.get(from).number(), amount.negated()),
                new Leg(rows.get(to).number(), amount));
        Details details = Details.of(List.of(IdempotencyKey.of(ids.next().toString())));
        return new Move(new TransferId(ids.next()), TransferKind.TRANSFER, legs, details);
    }

    private static AccountRow row(int i) {
        return new AccountRow(
                AccountNumber.ofSerial(100_001L + i),
                new CustomerId(new UUID(1, 1)),
                null,
                INR,
                AccountStatus.OPEN,
                0L,
                1_000_000_000L,
                0,
                null,
                1,
                1,
                1,
                false,
                0,
                null,
                1);
    }
}
