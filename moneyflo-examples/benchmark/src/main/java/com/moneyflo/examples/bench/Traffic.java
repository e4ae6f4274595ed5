package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Chooses the accounts of payments. Thread-safe. */
final class Traffic {

    static final String UNIFORM = "uniform";
    static final String HOT = "hot";
    static final String ZIPF = "zipf";

    /** Small against the funds of each account, so that no payment is refused. */
    private static final int HIGHEST_AMOUNT = 100;

    private final List<AccountNumber> accounts;
    private final ToIntFunction<RandomGenerator> payer;
    private final ToIntFunction<RandomGenerator> payee;

    private Traffic(
            List<AccountNumber> accounts, ToIntFunction<RandomGenerator> payer, ToIntFunction<RandomGenerator> payee) {
        this.accounts = accounts;
        this.payer = payer;
        this.payee = payee;
    }

    /**
     * Returns the traffic with a name.
     *
     * @throws IllegalArgumentException if no traffic has this name
     */
    static Traffic named(String name, List<AccountNumber> accounts) {
        return switch (name) {
            case UNIFORM -> uniform(accounts);
            case HOT -> hot(accounts);
            case ZIPF -> zipf(accounts);
            default -> throw new IllegalArgumentException("There is no traffic '" + name + "'.");
        };
    }

    /** Returns payments between random accounts. */
    static Traffic uniform(List<AccountNumber> accounts) {
        ToIntFunction<RandomGenerator> anybody = random -> random.nextInt(accounts.size());
        return new Traffic(accounts, anybody, anybody);
    }

    /** Returns payments of random accounts to one merchant. */
    static Traffic hot(List<AccountNumber> accounts) {
        return new Traffic(accounts, random -> random.nextInt(accounts.size()), random -> 0);
    }

    /** Returns payments in which a few accounts take part often. */
    static Traffic zipf(List<AccountNumber> accounts) {
        Zipf zipf = new Zipf(accounts.size());
        return new Traffic(accounts, zipf::next, zipf::next);
    }

    Payment next(RandomGenerator random, IdempotencyKey key) {
        int from = payer.applyAsInt(random);
        int to = payee.applyAsInt(random);
        while (from == to) {
            from = payer.applyAsInt(random);
            to = payee.applyAsInt(random);
        }
        Money amount = Money.ofMinor(Settings.CURRENCY, 1 + random.nextInt(HIGHEST_AMOUNT));
        return new Payment(accounts.get(from), accounts.get(to), amount, key);
    }
}
