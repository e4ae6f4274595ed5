package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.Result;
import com.moneyflo.history.Seen.Carried;
import com.moneyflo.history.Seen.Read;
import com.moneyflo.jdbc.JdbcBank;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * One of many who use a bank in all ways at once: by its verbs, by handing over, by lists; and who looks at balances.
 */
final class Caller implements Runnable {

    private final String name;
    private final JdbcBank bank;
    private final Deals deals;
    private final Recorder recorder;
    private final Random random;
    private final int steps;

    Caller(String name, JdbcBank bank, Deals deals, Recorder recorder, Random random, int steps) {
        this.name = name;
        this.bank = bank;
        this.deals = deals;
        this.recorder = recorder;
        this.random = random;
        this.steps = steps;
    }

    @Override
    public void run() {
        try {
            for (int step = 0; step < steps; step++) {
                step();
            }
        } catch (RuntimeException | AssertionError e) {
            recorder.surprise(e);
        }
    }

    private void step() {
        int dice = random.nextInt(10);
        if (dice < 3) {
            read(deals.account(random));
        } else if (dice < 7) {
            verb(deals.next(random));
        } else if (dice < 9) {
            handOver(1 + random.nextInt(4));
        } else {
            list(2 + random.nextInt(6));
        }
    }

    void read(AccountNumber account) {
        long asked = recorder.now();
        recorder.add(name, asked, new Read(account, bank.account(account).balance()));
    }

    void verb(Command command) {
        long asked = recorder.now();
        Seen seen;
        try {
            seen = new Carried(command, new Verbs(bank).carryOut(command));
        } catch (RuntimeException e) {
            seen = Recorder.seen(command, e);
        }
        recorder.add(name, asked, seen);
        publish(seen);
    }

    private void handOver(int count) {
        List<CompletableFuture<Seen>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Command command = deals.next(random);
            long asked = recorder.now();
            answers.add(bank.submit(command).handle((outcome, thrown) -> {
                Seen seen = thrown == null ? Recorder.seen(command, outcome) : Recorder.seen(command, thrown);
                recorder.add(name + " (handed over)", asked, seen);
                return seen;
            }));
        }
        answers.forEach(answer -> publish(answer.join()));
    }

    private void list(int count) {
        List<Command> commands =
                Stream.generate(() -> deals.next(random)).limit(count).toList();
        long asked = recorder.now();
        List<Result> results = bank.post(commands);
        long answered = recorder.now();
        List<Seen> all = results.stream().map(Caller::seen).toList();
        recorder.add(name + " (list)", new Span(asked, answered), all, recorder.newList());
        all.forEach(this::publish);
    }

    private static Seen seen(Result result) {
        return result.outcome()
                .map(outcome -> Recorder.seen(result.command(), outcome))
                .orElseGet(
                        () -> Recorder.seen(result.command(), result.failure().orElseThrow()));
    }

    private void publish(Seen seen) {
        if (seen instanceof Carried carried) {
            deals.done(carried.receipt());
        }
    }
}
