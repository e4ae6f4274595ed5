package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The rows that the floor writes: random transfers in the form of the library's tables, with a unique number for each
 * entry. Thread-safe.
 */
final class FloorRows {

    static final int TRANSFERS = 1_000;
    static final String CURRENCY = Settings.CURRENCY;

    private static final int HIGHEST_AMOUNT = 100;
    private static final long BALANCE = 100_000_000;

    private final long[] accounts;
    private final AtomicIntegerArray seqs;

    FloorRows(List<AccountNumber> numbers) {
        accounts = numbers.stream().mapToLong(AccountNumber::serial).toArray();
        seqs = new AtomicIntegerArray(accounts.length);
    }

    /** One side of a transfer. */
    record Side(long account, long seq, long amount, long balance) {}

    /** A transfer with both of its sides; its id in hexadecimal digits. */
    record Row(String id, Side payer, Side payee) {}

    Row next(SplittableRandom random) {
        int from = random.nextInt(accounts.length);
        int to = (from + 1 + random.nextInt(accounts.length - 1)) % accounts.length;
        long amount = 1L + random.nextInt(HIGHEST_AMOUNT);
        return new Row(HexFormat.of().formatHex(TimeOrderedId.next()), side(from, -amount), side(to, amount));
    }

    private Side side(int index, long amount) {
        return new Side(accounts[index], seqs.incrementAndGet(index), amount, BALANCE + amount);
    }
}
