package com.moneyflo.proof;

import com.moneyflo.Account;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Outcome;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A host that uses up its heap for a moment, many times, while its threads move money; then nothing may be left of
 * that.
 */
final class HungryHost {

    private static final int TIMES = 15;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int CALLERS = 4;
    private static final int BURST = 500;
    private static final int[] SIZES = {1 << 18, 1 << 14, 1 << 10, 64};

    private static volatile boolean over;

    private final JdbcBank bank;
    private final Account account;
    private final Account other;
    private final Map<IdempotencyKey, Transfer> receipts = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<Outcome>> submitted = new ConcurrentLinkedQueue<>();

    private HungryHost(JdbcBank bank) {
        this.bank = bank;
        this.account = Lanes.open(bank, "100000.00");
        this.other = Lanes.open(bank, "1.00");
    }

    /** Ends with 0 if all is well. */
    public static void main(String[] args) throws InterruptedException {
        try (JdbcBank bank =
                JdbcBank.builder(args[0]).timeout(Duration.ofSeconds(3)).open()) {
            new HungryHost(bank).run();
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private void run() throws InterruptedException {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int number = i;
            callers.add(new Thread(() -> call(number)));
        }
        callers.add(new Thread(this::submitBursts));
        callers.forEach(Thread::start);
        for (int i = 0; i < TIMES; i++) {
            eat();
            LockSupport.parkNanos(MOMENT_NANOS);
        }
        over = true;
        for (Thread caller : callers) {
            caller.join(TimeUnit.SECONDS.toMillis(60));
            require(!caller.isAlive(), "a call does not end");
        }
        for (CompletableFuture<Outcome> result : submitted) {
            Lanes.eventually(result::isDone);
        }
        for (int i = 0; i < 50; i++) {
            account.transfer(other.number(), Lanes.ONE);
            other.transfer(account.number(), Lanes.ONE);
        }
        receipts.forEach((key, receipt) -> require(bank.find(key).orElseThrow().equals(receipt), "a receipt is lost"));
        require(receipts.size() > 50, "too little was done: " + receipts.size());
        require(bank.verify().faults().isEmpty(), "the ledger is unsound");
        Lanes.eventually(() -> bank.health().isRunning());
    }

    private void call(int number) {
        for (int i = 0; !over; i++) {
            try {
                IdempotencyKey key = IdempotencyKey.of(number + "/" + i);
                Command command = i % 2 == 0
                        ? Command.transfer(account.number(), other.number(), Lanes.ONE, key)
                        : Command.deposit(other.number(), Lanes.ONE, key);
                receipts.put(key, (Transfer)
                        (number % 2 == 0
                                ? bank.submit(command).get(30, TimeUnit.SECONDS)
                                : bank.post(List.of(command)).get(0).orThrow()));
            } catch (Exception | Error e) {
                // Only that it ends counts here; nothing is logged, for there may be no memory.
                Thread.onSpinWait();
            }
        }
    }

    /** Submits many commands, and waits for them only when all are submitted. */
    private void submitBursts() {
        while (!over) {
            try {
                CompletableFuture<Outcome> last = null;
                for (int i = 0; i < BURST; i++) {
                    last = bank.submit(Command.deposit(other.number(), Lanes.ONE));
                    submitted.add(last);
                }
                last.get(30, TimeUnit.SECONDS);
                submitted.removeIf(CompletableFuture::isDone);
            } catch (Exception | Error e) {
                Thread.onSpinWait();
            }
        }
    }

    private static void eat() {
        Object[] eaten = new Object[100_000];
        int count = 0;
        for (int size : SIZES) {
            try {
                while (count < eaten.length) {
                    eaten[count++] = new byte[size];
                }
            } catch (OutOfMemoryError e) {
                // On to smaller bites.
                Thread.onSpinWait();
            }
        }
        LockSupport.parkNanos(MOMENT_NANOS);
        if (eaten[0] == null) {
            throw new IllegalStateException("nothing was eaten");
        }
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }
}
