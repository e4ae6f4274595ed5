package com.moneyflo.proof;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Callers who move money between accounts until they are told to stop: each other transfer has a key, some are repeated
 * at once when they fail, and they are asked for by verb, handed over, or in lists.
 */
final class Traffic {

    /** Far beyond any patience: who has no answer by then has none. */
    private static final int NO_ANSWER_SECONDS = 100;

    private final JdbcBank bank;
    private final List<AccountNumber> accounts;
    private final Tally tally;
    private final List<Thread> threads;
    private volatile boolean running = true;

    private Traffic(JdbcBank bank, List<AccountNumber> accounts, Tally tally, int callers, long seed) {
        this.bank = bank;
        this.accounts = accounts;
        this.tally = tally;
        this.threads = IntStream.range(0, callers)
                .mapToObj(i -> new Thread(() -> live(new Random(seed + i)), "caller " + i))
                .toList();
    }

    static Traffic start(JdbcBank bank, List<AccountNumber> accounts, Tally tally, int callers, long seed) {
        Traffic traffic = new Traffic(bank, accounts, tally, callers, seed);
        traffic.threads.forEach(Thread::start);
        return traffic;
    }

    /** Returns when every caller has its last answer. */
    void stop() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void live(Random random) {
        try {
            while (running) {
                switch (random.nextInt(8)) {
                    case 0, 1 -> handOver(random, 1 + random.nextInt(4));
                    case 2, 3 ->
                        list(Stream.generate(() -> next(random))
                                .limit(1 + random.nextInt(4))
                                .toList());
                    case 4 -> reserve(random);
                    case 5 -> look(random);
                    default -> transfer(next(random), random.nextBoolean());
                }
            }
        } catch (RuntimeException | Error | InterruptedException e) {
            tally.surprise("a caller", e);
        }
    }

    private void transfer(Command.Move command, boolean again) {
        try {
            Detail[] details = command.details().toArray(Detail[]::new);
            tally.told(command, bank.account(command.from()).transfer(command.to(), command.amount(), details));
        } catch (RuntimeException e) {
            tally.told(command, e);
            if (again && Tally.key(command).isPresent()) {
                transfer(command, false);
            }
        }
    }

    private void handOver(Random random, int count) throws InterruptedException {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Command command = next(random);
            try {
                answers.add(bank.submit(command)
                        .thenAccept(outcome -> tally.told(command, outcome))
                        .exceptionally(thrown -> {
                            tally.told(command, thrown);
                            return null;
                        }));
            } catch (RuntimeException e) {
                tally.told(command, e);
            }
        }
        for (CompletableFuture<?> answer : answers) {
            try {
                answer.get(NO_ANSWER_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                tally.surprise("a command handed over", e);
            }
        }
    }

    private List<Transfer> list(List<? extends Command> commands) {
        List<Transfer> receipts = new ArrayList<>();
        for (Result result : bank.post(List.copyOf(commands))) {
            result.outcome().ifPresent(outcome -> {
                tally.told(result.command(), outcome);
                receipts.add(outcome.orThrow());
            });
            result.failure().ifPresent(failure -> tally.told(result.command(), failure));
        }
        return receipts;
    }

    /** Holds money, then takes it or lets it go. */
    private void reserve(Random random) {
        Command.Move move = next(random);
        Detail[] details = move.details().toArray(Detail[]::new);
        for (Transfer hold : list(List.of(Command.hold(move.from(), move.amount(), Duration.ofDays(1), details)))) {
            list(List.of(random.nextBoolean() ? Command.capture(hold.id(), move.to()) : Command.release(hold.id())));
        }
    }

    private void look(Random random) {
        Account account = bank.account(accounts.get(random.nextInt(accounts.size())));
        try {
            account.balance();
            account.statement(StatementPeriod.all()).page(random.nextInt(100), 20);
        } catch (StorageException e) {
            // The database could not be asked in time.
        }
    }

    private Command.Move next(Random random) {
        int from = random.nextInt(accounts.size());
        int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        Detail[] details = random.nextBoolean()
                ? new Detail[] {IdempotencyKey.of(UUID.randomUUID().toString())}
                : new Detail[0];
        Money amount = Money.ofMinor("INR", 1 + random.nextInt(10_000));
        return (Command.Move) Command.transfer(accounts.get(from), accounts.get(to), amount, details);
    }
}
