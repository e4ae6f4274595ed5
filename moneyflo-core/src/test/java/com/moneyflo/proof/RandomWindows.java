package com.moneyflo.proof;

import static com.moneyflo.proof.RandomRun.legs;
import static com.moneyflo.proof.RandomRun.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountNotEmptyException;
import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Memo;
import com.moneyflo.NewCustomer;
import com.moneyflo.Outcome;
import com.moneyflo.Posting;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Refused;
import com.moneyflo.Result;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.contract.TestClock;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.internal.lane.BatchLimit;
import com.moneyflo.jdbc.Batching;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One random history in windows: the commands of a window are all handed over before any is answered. Account 0 is the
 * bank's cash.
 */
final class RandomWindows {

    private static final int ACCOUNTS = 6;
    private static final int WIDEST = 40;
    private static final String UNKNOWN = new UUID(0, 7).toString();

    /** A command, and how the model decides it, given the id it has on record. */
    private record Asked(Command command, IdempotencyKey key, Function<String, @Nullable Reason> twin) {}

    private final Random random;
    private final String seed;
    private final TestClock clock = new TestClock();
    private final ModelBank model = new ModelBank();
    private final JdbcBank bank;
    private final List<Account> accounts = new ArrayList<>();
    private final List<String> holds = new ArrayList<>(List.of(UNKNOWN));
    private final List<String> commands = new ArrayList<>(List.of(UNKNOWN));
    private final List<Asked> past = new ArrayList<>();
    private final Map<IdempotencyKey, Outcome> verdicts = new HashMap<>();
    private final Set<Reason> refusals = EnumSet.noneOf(Reason.class);
    private int keys;

    RandomWindows(TestDatabase database, long seed, List<BatchLimit> lanes) {
        this.random = new Random(seed);
        this.seed = "seed " + seed;
        this.bank = Batching.with(
                        lanes,
                        JdbcBank.builder(database.freshUrl()).clock(clock).timeout(Lanes.LONG))
                .open();
        var customer = bank.register(NewCustomer.named("Asha", "Rao")).id();
        add(bank.internalAccount(InternalAccount.CASH, "INR")).own = true;
        for (int i = 0; i < ACCOUNTS; i++) {
            add(bank.openAccount(customer, "INR"));
        }
    }

    void run(int count) {
        try (bank) {
            while (past.size() < count) {
                clock.advance(Duration.ofSeconds(random.nextInt(200)));
                model.now = clock.instant().getEpochSecond();
                administer();
                window();
            }
            compare();
        }
    }

    private ModelBank.Account add(Account account) {
        accounts.add(account);
        ModelBank.Account twin = new ModelBank.Account();
        model.accounts.add(twin);
        return twin;
    }

    private void window() {
        List<Asked> window = new ArrayList<>();
        int width = 1 + random.nextInt(WIDEST);
        for (int i = 0; i < width; i++) {
            boolean again = random.nextInt(8) == 0 && !past.isEmpty();
            Asked asked = again ? past.get(past.size() - 1 - random.nextInt(Math.min(past.size(), 60))) : next();
            past.add(asked);
            window.add(again && random.nextInt(3) == 0 ? conflicting(asked) : asked);
        }
        List<Supplier<Outcome>> answers = handOver(window);
        for (int i = 0; i < width; i++) {
            check(window.get(i), answers.get(i));
        }
    }

    /** Some one by one, some as lists; each in its order. */
    private List<Supplier<Outcome>> handOver(List<Asked> window) {
        List<Supplier<Outcome>> answers = new ArrayList<>();
        while (answers.size() < window.size()) {
            int from = answers.size();
            int to = Math.min(window.size(), from + 1 + random.nextInt(WIDEST));
            List<Command> some =
                    window.subList(from, to).stream().map(Asked::command).toList();
            if (random.nextBoolean()) {
                some.forEach(command -> answers.add(bank.submit(command)::join));
            } else {
                bank.post(some).forEach(result -> answers.add(() -> verdict(result)));
            }
        }
        return answers;
    }

    private static Outcome verdict(Result result) {
        return result.outcome()
                .orElseThrow(() -> new CompletionException(result.failure().orElseThrow()));
    }

    private void check(Asked asked, Supplier<Outcome> answer) {
        String about = seed + ", " + asked.key();
        Outcome outcome;
        try {
            outcome = answer.get();
        } catch (CompletionException e) {
            assertThat(e).as(about).hasCauseInstanceOf(KeyConflictException.class);
            assertThat(verdicts).as(about).containsKey(asked.key());
            return;
        }
        Outcome before = verdicts.putIfAbsent(asked.key(), outcome);
        if (before != null) {
            assertThat(outcome.id()).as(about).isEqualTo(before.id());
            assertThat(outcome.getClass()).as(about).isEqualTo(before.getClass());
            return;
        }
        String id = outcome.id().toString();
        Reason refused = outcome instanceof Refused no ? no.refusal().reason() : null;
        assertThat(asked.twin().apply(id)).as(about).isEqualTo(refused);
        commands.add(id);
        if (refused != null) {
            refusals.add(refused);
        }
        if (outcome instanceof Transfer && asked.command() instanceof Command.Reserve) {
            holds.add(id);
        }
    }

    private Asked conflicting(Asked asked) {
        Command other = Command.deposit(number(1), money(1), asked.key(), Memo.of("other content"));
        return new Asked(other, asked.key(), id -> {
            throw new AssertionError(seed + ": a key was used for two commands");
        });
    }

    private Asked next() {
        IdempotencyKey key = IdempotencyKey.of("key-" + keys++);
        int from = 1 + random.nextInt(ACCOUNTS);
        int to = 1 + (from + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        long amount = 1L + random.nextInt(random.nextInt(4) == 0 ? 5_000 : 500);
        return switch (random.nextInt(11)) {
            case 0, 1 ->
                new Asked(
                        Command.deposit(number(to), money(amount), key),
                        key,
                        id -> model.move(id, legs(0, to, amount)));
            case 2 ->
                new Asked(
                        Command.withdraw(number(from), money(amount), key),
                        key,
                        id -> model.move(id, legs(from, 0, amount)));
            case 3, 4, 5 ->
                new Asked(
                        Command.transfer(number(from), number(to), money(amount), key),
                        key,
                        id -> model.move(id, legs(from, to, amount)));
            case 6 -> posting(key, from, to, amount);
            case 7 -> hold(key, from, amount);
            case 8 -> capture(key, to, amount);
            case 9 -> release(key);
            default -> reverse(key);
        };
    }

    private Asked posting(IdempotencyKey key, int from, int to, long amount) {
        Map<Integer, Long> legs = new LinkedHashMap<>();
        legs.put(from, -amount - 7);
        legs.put(to, amount);
        legs.put(0, 7L);
        Posting posting = Posting.builder()
                .debit(number(from), money(amount + 7))
                .credit(number(to), money(amount))
                .credit(number(0), money(7))
                .build();
        return new Asked(Command.post(posting, key), key, id -> model.move(id, legs));
    }

    private Asked hold(IdempotencyKey key, int account, long amount) {
        int seconds = 1 + random.nextInt(2_000);
        long expiresAt = model.now + seconds;
        return new Asked(
                Command.hold(number(account), money(amount), Duration.ofSeconds(seconds), key),
                key,
                id -> model.hold(id, account, amount, expiresAt));
    }

    private Asked capture(IdempotencyKey key, int payee, long amount) {
        String hold = holds.get(random.nextInt(holds.size()));
        ModelBank.Hold known = model.holds.get(hold);
        TransferId id = TransferId.of(hold);
        return random.nextBoolean() && known != null
                ? new Asked(
                        Command.capture(id, number(payee), key),
                        key,
                        made -> model.capture(made, hold, payee, known.amount))
                : new Asked(
                        Command.capture(id, number(payee), money(amount), key),
                        key,
                        made -> model.capture(made, hold, payee, amount));
    }

    private Asked release(IdempotencyKey key) {
        String hold = holds.get(random.nextInt(holds.size()));
        return new Asked(Command.release(TransferId.of(hold), key), key, id -> model.release(hold));
    }

    private Asked reverse(IdempotencyKey key) {
        String original = commands.get(random.nextInt(commands.size()));
        boolean known = !original.equals(UNKNOWN);
        return new Asked(Command.reverse(TransferId.of(original), key), key, id -> model.reverse(id, original, known));
    }

    private void administer() {
        int number = 1 + random.nextInt(ACCOUNTS);
        Account account = accounts.get(number);
        ModelBank.Account twin = model.accounts.get(number);
        if (twin.closed) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> {
                account.freezeDebits();
                twin.debitsFrozen = true;
            }
            case 1 -> {
                twin.overdraft = random.nextInt(3) * 1_000L;
                account.overdraft(money(twin.overdraft));
            }
            case 2 -> close(number, account);
            default -> {
                account.unfreeze();
                twin.debitsFrozen = false;
            }
        }
    }

    private void close(int number, Account account) {
        boolean closed = true;
        try {
            account.close();
        } catch (AccountNotEmptyException e) {
            closed = false;
        }
        assertThat(model.close(number)).as(seed).isEqualTo(closed);
    }

    private void compare() {
        for (int i = 0; i < accounts.size(); i++) {
            var balance = accounts.get(i).balance();
            assertThat(balance.posted().minor()).as(seed + ", account " + i).isEqualTo(model.accounts.get(i).balance);
            assertThat(balance.held().minor()).as(seed + ", account " + i).isEqualTo(model.held(i));
        }
        assertThat(bank.verify().faults()).as(seed).isEmpty();
        assertThat(refusals).as(seed + " refuses for many reasons").hasSizeGreaterThanOrEqualTo(5);
    }

    private AccountNumber number(int account) {
        return accounts.get(account).number();
    }
}
