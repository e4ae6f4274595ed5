package com.moneyflo.proof;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.Result;
import com.moneyflo.Transfer;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * One JVM's part of the keyed transfers that several JVMs make on one database: each key is used by two of them, for
 * the same transfer. Every other account is one of two hot ones.
 *
 * @param seed decides every transfer
 * @param keys how many there are
 * @param jvms how many share them
 * @param jvm which of them this is, from zero
 * @param accounts the hot ones first
 */
record SharedKeys(long seed, int keys, int jvms, int jvm, List<AccountNumber> accounts) {

    private static final int CALLERS = 8;
    private static final int HOT = 2;

    /** The transfer that belongs to a key. */
    Command.Move command(int key) {
        Random random = new Random(seed * 31 + key);
        random.nextInt(); // first numbers of near seeds are alike
        AccountNumber from = account(random);
        AccountNumber to = from;
        while (to.equals(from)) {
            to = account(random);
        }
        Money amount = Money.ofMinor("INR", 1 + random.nextInt(10_000));
        return (Command.Move) Command.transfer(from, to, amount, IdempotencyKey.of("key " + key));
    }

    JdbcBank open(String url) {
        return JdbcBank.builder(url).timeout(Duration.ofSeconds(60)).open();
    }

    /** Makes all transfers that are this JVM's, many at a time; what each was told, by its key. */
    Map<Integer, String> carryOut(JdbcBank bank) throws InterruptedException, ExecutionException {
        List<Integer> mine = new ArrayList<>(IntStream.range(0, keys)
                .filter(key -> key % jvms == jvm || (key + 1) % jvms == jvm)
                .boxed()
                .toList());
        Collections.shuffle(mine, new Random(seed + jvm));
        ConcurrentLinkedQueue<Integer> left = new ConcurrentLinkedQueue<>(mine);
        Map<Integer, String> receipts = new ConcurrentHashMap<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> done = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(caller -> callers.submit(() -> {
                        for (Integer key = left.poll(); key != null; key = left.poll()) {
                            receipts.put(
                                    key, receipt(bank, command(key), key % 3).toString());
                        }
                    }))
                    .toList();
            for (Future<?> caller : done) {
                caller.get();
            }
        } finally {
            callers.shutdownNow();
        }
        return receipts;
    }

    private static Transfer receipt(JdbcBank bank, Command.Move command, int form) {
        return switch (form) {
            case 0 -> bank.submit(command).join().orThrow();
            case 1 ->
                bank.post(List.<Command>of(command)).stream()
                        .map(Result::orThrow)
                        .findFirst()
                        .orElseThrow();
            default ->
                bank.account(command.from())
                        .transfer(
                                command.to(),
                                command.amount(),
                                Tally.key(command).orElseThrow());
        };
    }

    private AccountNumber account(Random random) {
        return accounts.get(random.nextInt(random.nextBoolean() ? HOT : accounts.size()));
    }
}
