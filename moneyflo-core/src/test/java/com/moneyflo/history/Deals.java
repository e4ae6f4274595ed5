package com.moneyflo.history;

import com.moneyflo.*;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Random commands for all callers of one history: every other one on one of two hot accounts, some about what others
 * did just now, some under a key that is in use. Thread-safe.
 */
final class Deals {

    private static final int HOT = 2;

    private final List<AccountNumber> accounts;
    private final Recent<TransferId> holds = new Recent<>();
    private final Recent<TransferId> moves = new Recent<>();
    private final Recent<Command> keyed = new Recent<>();
    private final AtomicInteger keys = new AtomicInteger();

    Deals(List<AccountNumber> accounts) {
        this.accounts = accounts;
    }

    AccountNumber account(Random random) {
        return accounts.get(random.nextInt(random.nextBoolean() ? HOT : accounts.size()));
    }

    /** Something to do; what others did before is known by {@link #done}. */
    Command next(Random random) {
        int dice = random.nextInt(100);
        Command used = dice < 14 ? keyed.any(random) : null;
        if (used != null) {
            return dice < 10 ? used : fresh(random, new Detail[] {Seen.key(used)});
        }
        if (dice < 50) {
            return fresh(random, new Detail[0]);
        }
        Command command = fresh(random, new Detail[] {IdempotencyKey.of("key " + keys.incrementAndGet())});
        keyed.add(command);
        return command;
    }

    void done(Transfer receipt) {
        switch (receipt.kind()) {
            case HOLD -> holds.add(receipt.id());
            case RELEASE, REVERSAL -> {}
            default -> moves.add(receipt.id());
        }
    }

    private Command fresh(Random random, Detail[] details) {
        AccountNumber account = account(random);
        Money amount = Money.ofMinor("INR", 1 + random.nextInt(30_000));
        return switch (random.nextInt(14)) {
            case 0, 1 -> Command.deposit(account, amount, details);
            case 2, 3 -> Command.withdraw(account, amount, details);
            case 4 -> posting(random, account, amount, details);
            case 5, 6 -> Command.hold(account, amount, Duration.ofDays(1), details);
            case 7, 8 -> {
                TransferId hold = holds.any(random);
                yield hold == null
                        ? Command.deposit(account, amount, details)
                        : ending(random, hold, account, amount, details);
            }
            case 9 -> {
                TransferId move = moves.any(random);
                yield move == null ? Command.deposit(account, amount, details) : Command.reverse(move, details);
            }
            default -> Command.transfer(account, other(random, account), amount, details);
        };
    }

    private static Command ending(
            Random random, TransferId hold, AccountNumber payee, @Nullable Money amount, Detail[] details) {
        return switch (random.nextInt(3)) {
            case 0 -> Command.release(hold, details);
            case 1 -> Command.capture(hold, payee, details);
            default -> Command.capture(hold, payee, amount, details);
        };
    }

    private Command posting(Random random, AccountNumber account, Money amount, Detail[] details) {
        AccountNumber second = other(random, account);
        AccountNumber third = second;
        while (third.equals(second) || third.equals(account)) {
            third = account(random);
        }
        Money part = Money.ofMinor("INR", 1 + random.nextInt(10_000));
        return Command.post(
                Posting.builder()
                        .debit(account, amount.plus(part))
                        .credit(second, amount)
                        .credit(third, part)
                        .build(),
                details);
    }

    private AccountNumber other(Random random, AccountNumber account) {
        AccountNumber other = account;
        while (other.equals(account)) {
            other = account(random);
        }
        return other;
    }
}
