package com.moneyflo.history;

import com.moneyflo.*;
import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Conflicted;
import com.moneyflo.history.Seen.Denied;
import com.moneyflo.history.Seen.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A history that holds, made without a bank: one thing after the other in the books, each told with a span around its
 * moment.
 */
final class Simulation {

    static final AccountNumber CASH = AccountNumber.ofSerial(1);

    private static final long STEP = 1_000;

    private final Random random;
    private final int overlap;
    private final Books books = new Books(CASH, "INR");
    private final List<AccountNumber> accounts =
            LongStream.range(2, 10).mapToObj(AccountNumber::ofSerial).toList();
    private final Deals deals = new Deals(accounts);
    private final Map<IdempotencyKey, Seen> decided = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    Simulation(long seed, int overlap) {
        this.random = new Random(seed);
        this.overlap = overlap;
    }

    List<Event> run(int steps) {
        while (events.size() < steps) {
            if (random.nextInt(4) == 0) {
                tell(read(deals.account(random)));
            } else {
                tell(decide(deals.next(random)));
            }
        }
        accounts.forEach(account -> tell(read(account)));
        tell(read(CASH));
        return events;
    }

    private void tell(Seen seen) {
        long moment = events.size() * STEP;
        long before = random.nextLong(overlap * STEP);
        long after = random.nextLong(overlap * STEP);
        events.add(new Event("caller " + events.size() % 32, new Span(moment - before, moment + after), seen, 0));
    }

    private Seen read(AccountNumber account) {
        return new Read(account, books.balance(account));
    }

    private Seen decide(Command command) {
        IdempotencyKey key = Seen.key(command);
        if (key == null) {
            return carryOut(command);
        }
        Seen before = decided.computeIfAbsent(key, k -> carryOut(command));
        if (before instanceof Carried carried && carried.command().equals(command)) {
            return new Carried(command, receipt(carried.receipt()));
        }
        return before instanceof Denied denied && denied.command().equals(command) ? before : new Conflicted(command);
    }

    private Seen carryOut(Command command) {
        Refusal refusal = books.refuse(command);
        if (refusal != null) {
            return new Denied(command, refusal);
        }
        Carried carried = new Carried(command, receipt(command));
        books.carryOut(carried);
        deals.done(carried.receipt());
        return carried;
    }

    private Transfer receipt(Command command) {
        List<Entry> entries = books.entries(command);
        // Many at once have one time, as in a batch.
        Instant at = Instant.EPOCH.plusNanos(events.size() / 10 * 10L * STEP);
        TransferId id = new TransferId(new UUID(random.nextLong(), random.nextLong()));
        return Transfer.builder(id, kind(command), at)
                .entries(entries)
                .key(Seen.key(command))
                .build();
    }

    /** A receipt as it is told again. */
    private Transfer receipt(Transfer first) {
        return Transfer.builder(first.id(), first.kind(), first.at())
                .entries(first.entries())
                .key(first.key().orElse(null))
                .reversedBy(books.reversalOf(first.id()))
                .build();
    }

    private static TransferKind kind(Command command) {
        if (command instanceof Command.Reserve) {
            return TransferKind.HOLD;
        } else if (command instanceof Command.Release) {
            return TransferKind.RELEASE;
        }
        return command instanceof Command.Reverse ? TransferKind.REVERSAL : TransferKind.TRANSFER;
    }
}
