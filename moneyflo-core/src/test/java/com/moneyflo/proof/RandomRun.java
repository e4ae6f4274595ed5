package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountNotEmptyException;
import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Posting;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.RefusedException;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.TransferId;
import com.moneyflo.contract.TestClock;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One random history, told to the bank and to the model alike. Account 0 is the bank's cash. */
final class RandomRun {

    private static final int ACCOUNTS = 8;
    private static final String UNKNOWN = new UUID(0, 7).toString();

    private final Random random;
    private final String seed;
    private final TestClock clock = new TestClock();
    private final ModelBank model = new ModelBank();
    private final JdbcBank bank;
    private final List<Account> accounts = new ArrayList<>();
    private final List<String> holds = new ArrayList<>(List.of(UNKNOWN));
    private final List<String> commands = new ArrayList<>(List.of(UNKNOWN));
    private final List<Runnable> repeats = new ArrayList<>();
    private final Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
    private int keys;

    RandomRun(TestDatabase database, long seed) {
        this.random = new Random(seed);
        this.seed = "seed " + seed;
        this.bank = JdbcBank.builder(database.freshUrl()).clock(clock).open();
        var customer = bank.register(NewCustomer.named("Asha", "Rao")).id();
        add(bank.internalAccount(InternalAccount.CASH, "INR")).own = true;
        for (int i = 0; i < ACCOUNTS; i++) {
            add(bank.openAccount(customer, "INR"));
        }
    }

    void run(int steps, int leastReasons) {
        try (bank) {
            for (int step = 0; step < steps; step++) {
                clock.advance(Duration.ofSeconds(random.nextInt(30)));
                model.now = clock.instant().getEpochSecond();
                step();
            }
            compare(leastReasons);
        }
    }

    private ModelBank.Account add(Account account) {
        accounts.add(account);
        ModelBank.Account twin = new ModelBank.Account();
        model.accounts.add(twin);
        return twin;
    }

    private void step() {
        int dice = random.nextInt(100);
        if (dice < 15) {
            deposit();
        } else if (dice < 22) {
            withdraw();
        } else if (dice < 45) {
            transfer();
        } else if (dice < 53) {
            post();
        } else if (dice < 63) {
            hold();
        } else if (dice < 71) {
            capture();
        } else if (dice < 75) {
            release();
        } else if (dice < 82) {
            reverse();
        } else if (dice < 92) {
            repeat();
        } else {
            administer();
        }
    }

    private void deposit() {
        int to = customer();
        long amount = amount();
        Account account = accounts.get(to);
        decide(key -> account.deposit(money(amount), key).id(), id -> model.move(id, legs(0, to, amount)));
    }

    private void withdraw() {
        int from = customer();
        long amount = amount();
        Account account = accounts.get(from);
        decide(key -> account.withdraw(money(amount), key).id(), id -> model.move(id, legs(from, 0, amount)));
    }

    private void transfer() {
        int from = customer();
        int to = other(from);
        long amount = amount();
        Account payer = accounts.get(from);
        AccountNumber payee = number(to);
        decide(key -> payer.transfer(payee, money(amount), key).id(), id -> model.move(id, legs(from, to, amount)));
    }

    private void post() {
        int a = customer();
        int b = other(a);
        long first = amount();
        long second = amount();
        Map<Integer, Long> legs = new LinkedHashMap<>();
        legs.put(a, -first - second);
        legs.put(b, first);
        legs.put(0, second);
        Posting posting = Posting.builder()
                .debit(number(a), money(first + second))
                .credit(number(b), money(first))
                .credit(number(0), money(second))
                .build();
        decide(key -> bank.post(posting, key).id(), id -> model.move(id, legs));
    }

    private void hold() {
        int account = customer();
        long amount = amount();
        int seconds = 1 + random.nextInt(2_000);
        Account payer = accounts.get(account);
        String id = decide(
                key -> payer.hold(money(amount), Duration.ofSeconds(seconds), key)
                        .id(),
                made -> model.hold(made, account, amount, model.now + seconds));
        if (id != null) {
            holds.add(id);
        }
    }

    private void capture() {
        String hold = holds.get(random.nextInt(holds.size()));
        int payee = random.nextInt(ACCOUNTS + 1);
        AccountNumber number = number(payee);
        ModelBank.Hold known = model.holds.get(hold);
        if (random.nextBoolean() && known != null) {
            decide(
                    key -> bank.capture(TransferId.of(hold), number, key).id(),
                    id -> model.capture(id, hold, payee, known.amount));
        } else {
            long amount = amount();
            decide(
                    key -> bank.capture(TransferId.of(hold), number, money(amount), key)
                            .id(),
                    id -> model.capture(id, hold, payee, amount));
        }
    }

    private void release() {
        String hold = holds.get(random.nextInt(holds.size()));
        decide(key -> bank.release(TransferId.of(hold), key).id(), id -> model.release(hold));
    }

    private void reverse() {
        String original = commands.get(random.nextInt(commands.size()));
        boolean known = !original.equals(UNKNOWN);
        decide(key -> bank.reverse(TransferId.of(original), key).id(), id -> model.reverse(id, original, known));
    }

    private void repeat() {
        if (!repeats.isEmpty()) {
            repeats.get(random.nextInt(repeats.size())).run();
        }
    }

    /** Tells both; they must agree. Returns the id where it was carried out. */
    private @Nullable String decide(
            Function<IdempotencyKey, TransferId> verb, Function<String, @Nullable Reason> twin) {
        IdempotencyKey key = IdempotencyKey.of("key-" + keys++);
        Reason refused = null;
        String id = null;
        try {
            id = verb.apply(key).toString();
        } catch (RefusedException e) {
            refused = e.refusal().reason();
            refusals.merge(refused, 1, Integer::sum);
        }
        String recorded = bank.find(key).orElseThrow().id().toString();
        assertThat(twin.apply(recorded)).as(seed).isEqualTo(refused);
        commands.add(recorded);
        rememberForRepeats(key, verb, refused, id);
        return id;
    }

    private void rememberForRepeats(
            IdempotencyKey key,
            Function<IdempotencyKey, TransferId> verb,
            @Nullable Reason refused,
            @Nullable String id) {
        repeats.add(() -> {
            try {
                assertThat(verb.apply(key).toString()).as(seed).isEqualTo(id);
            } catch (RefusedException e) {
                assertThat(e.refusal().reason()).as(seed).isEqualTo(refused);
            }
        });
        repeats.add(() -> {
            try {
                accounts.get(1).deposit(money(1), key, Memo.of("other content"));
                throw new AssertionError(seed + ": a key was used for two commands");
            } catch (KeyConflictException e) {
                assertThat(e.key()).as(seed).isEqualTo(key);
            }
        });
    }

    private void administer() {
        int number = customer();
        Account account = accounts.get(number);
        ModelBank.Account twin = model.accounts.get(number);
        if (twin.closed) {
            accounts.set(number, bank.openAccount(account.state().customer().orElseThrow(), "INR"));
            model.accounts.set(number, new ModelBank.Account());
            forgetMovesOf(number);
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> {
                account.freeze();
                twin.frozen = true;
                twin.debitsFrozen = false;
            }
            case 1 -> {
                account.freezeDebits();
                twin.debitsFrozen = true;
                twin.frozen = false;
            }
            case 2 -> {
                twin.overdraft = random.nextInt(3) * 1_000L;
                account.overdraft(money(twin.overdraft));
            }
            case 3 -> close(number, account);
            default -> {
                account.unfreeze();
                twin.frozen = false;
                twin.debitsFrozen = false;
            }
        }
    }

    private void close(int number, Account account) {
        long balance = account.balance().available().minor();
        if (balance > 0 && random.nextBoolean()) {
            decide(key -> account.withdraw(money(balance), key).id(), id -> model.move(id, legs(number, 0, balance)));
        }
        boolean closed = true;
        try {
            account.close();
        } catch (AccountNotEmptyException e) {
            closed = false;
        }
        assertThat(model.close(number)).as(seed).isEqualTo(closed);
    }

    /** The number now stands for another account; what is about the closed one is not asked for again. */
    private void forgetMovesOf(int number) {
        commands.removeIf(
                id -> model.moves.containsKey(id) && model.moves.get(id).legs.containsKey(number));
        holds.removeIf(id -> model.holds.containsKey(id) && model.holds.get(id).account == number);
        model.holds.values().removeIf(hold -> hold.account == number);
    }

    private void compare(int leastReasons) {
        for (int i = 0; i < accounts.size(); i++) {
            var balance = accounts.get(i).balance();
            assertThat(balance.posted().minor()).as(seed + ", account " + i).isEqualTo(model.accounts.get(i).balance);
            assertThat(balance.held().minor()).as(seed + ", account " + i).isEqualTo(model.held(i));
            long lines = accounts.get(i)
                    .statement(StatementPeriod.all())
                    .lines()
                    .map(StatementLine::amount)
                    .mapToLong(Money::minor)
                    .sum();
            assertThat(lines).as(seed + ", account " + i).isEqualTo(model.accounts.get(i).balance);
        }
        assertThat(bank.verify().faults()).as(seed).isEmpty();
        assertThat(refusals).as(seed + " refuses for many reasons").hasSizeGreaterThanOrEqualTo(leastReasons);
    }

    private int customer() {
        return 1 + random.nextInt(ACCOUNTS);
    }

    private int other(int account) {
        int other = customer();
        return other == account ? 1 + account % ACCOUNTS : other;
    }

    private long amount() {
        return 1L + random.nextInt(random.nextInt(4) == 0 ? 5_000 : 500);
    }

    private AccountNumber number(int account) {
        return accounts.get(account).number();
    }

    static Money money(long minor) {
        return Money.ofMinor("INR", minor);
    }

    static Map<Integer, Long> legs(int from, int to, long amount) {
        Map<Integer, Long> legs = new LinkedHashMap<>();
        legs.put(from, -amount);
        legs.put(to, amount);
        return legs;
    }
}
