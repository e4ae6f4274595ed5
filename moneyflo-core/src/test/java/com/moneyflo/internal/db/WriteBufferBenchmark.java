package com.moneyflo.internal.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The cost of writing the rows of a batch as text, without a server to send it to. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WriteBufferBenchmark {

    private static final List<Column> COLUMNS =
            List.of(new Column("id", "BIGINT"), new Column("balance", "BIGINT"), new Column("seq", "BIGINT"));

    @Param({"1", "64", "1000"})
    int transfers;

    private final Uuid ids = new Uuid();
    private List<Object[]> verdicts;
    private List<Object[]> entries;
    private List<Object[]> balances;

    @Setup
    public void prepare() {
        verdicts = new ArrayList<>();
        entries = new ArrayList<>();
        balances = new ArrayList<>();
        for (long i = 0; i < transfers; i++) {
            verdicts.add(new Object[] {
                ids.next(), new byte[24], new byte[32], TimeUnit.DAYS, null, i, i + 1, "INR", 100L, null, null, null, i
            });
            entries.add(new Object[] {i, i, ids.next(), -100L, 1_000_000L + i, i});
            entries.add(new Object[] {i + 1, i, ids.next(), 100L, 1_000_000L + i, i});
            balances.add(new Object[] {2 * i, 1_000_000L + i, i});
            balances.add(new Object[] {2 * i + 1, 1_000_000L + i, i});
        }
    }

    /** Verdicts, entries and balances of a batch. */
    @Benchmark
    public WriteBuffer encode() {
        WriteBuffer burst = new WriteBuffer(64 << 20);
        burst.add("INSERT INTO mf_transfer VALUES ", "(", verdicts, "");
        burst.add("INSERT INTO mf_entry VALUES ", "(", entries, "");
        MultiRowUpdate.update(burst, "mf_account", COLUMNS, balances);
        return burst;
    }
}
