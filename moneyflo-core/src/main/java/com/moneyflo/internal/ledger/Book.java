package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Entry;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.Outcome;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.notice.NewNotice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of a batch while it is decided in memory: the locked accounts, the holds and transfers it is about, and the
 * changes to write at the end. Used by one thread.
 */
final class Book {

    private final long at;
    private final Map<AccountNumber, LockedAccount> accounts = new TreeMap<>();
    private final Map<TransferId, Hold> holds;
    private final Map<TransferId, Outcome> originals;
    private final Map<TransferId, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<TransferId, Hold> placed = new LinkedHashMap<>();
    private final Map<TransferId, Hold> ended = new LinkedHashMap<>();
    private final Map<TransferId, TransferId> reversals = new LinkedHashMap<>();
    private final List<NewNotice> notices = new ArrayList<>();

    Book(long at, List<AccountRow> rows, References references) {
        this.at = at;
        rows.forEach(row -> accounts.put(row.number(), new LockedAccount(row, at)));
        this.holds = new HashMap<>(references.holds());
        this.originals = references.originals();
    }

    /** The time by the clock. All decisions use it, even where the last entry of an account is later. */
    long at() {
        return at;
    }

    /** Checks an entry that is about to be written, and returns the time to write. Called in the order of writing. */
    long stamp(TransferId transfer, Entry entry) {
        return existing(entry.account()).stamp(transfer, entry);
    }

    Instant now() {
        return Micros.instant(at);
    }

    @Nullable
    LockedAccount account(AccountNumber number) {
        return accounts.get(number);
    }

    LockedAccount existing(AccountNumber number) {
        return Objects.requireNonNull(accounts.get(number));
    }

    @Nullable
    Hold hold(TransferId id) {
        return holds.get(id);
    }

    /** Whether a hold reserves money now. */
    boolean isLive(Hold hold) {
        return hold.status() == HoldStatus.ACTIVE && hold.expiresAt().isAfter(now());
    }

    @Nullable
    Outcome original(TransferId id) {
        return originals.get(id);
    }

    boolean isReversed(Transfer original) {
        return original.reversedBy().isPresent() || reversals.containsKey(original.id());
    }

    /**
     * Enters legs.
     *
     * @throws IllegalStateException if they do not sum to zero in each currency, which no verb allows
     */
    void enter(TransferId transfer, List<Leg> legs) {
        requireBalance(transfer, legs);
        List<Entry> made = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            LockedAccount account = existing(leg.account());
            Entry entry = account.enter(leg.amount().minor());
            account.notices(transfer, entry, notices);
            made.add(entry);
        }
        entries.put(transfer, made);
    }

    /** Sums each currency once, where it first occurs. 64 bits do: a wrong sum of legs would have to be off by 2^64. */
    private static void requireBalance(TransferId transfer, List<Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            Currency currency = legs.get(i).amount().currency();
            if (first(legs, currency) == i && sum(legs, currency) != 0) {
                throw new IllegalStateException("The legs of transfer " + transfer + " sum to " + sum(legs, currency)
                        + " minor units of " + currency + " instead of zero, so nothing was written. Report this fault"
                        + " of the library.");
            }
        }
    }

    private static int first(List<Leg> legs, Currency currency) {
        int i = 0;
        while (!legs.get(i).amount().currency().equals(currency)) {
            i++;
        }
        return i;
    }

    private static long sum(List<Leg> legs, Currency currency) {
        long sum = 0;
        for (int i = 0; i < legs.size(); i++) {
            Money amount = legs.get(i).amount();
            sum += amount.currency().equals(currency) ? amount.minor() : 0;
        }
        return sum;
    }

    void place(Hold hold) {
        existing(hold.account()).hold(hold.amount().minor(), Micros.of(hold.expiresAt()));
        placed.put(hold.id(), hold);
    }

    void end(Hold hold, HoldStatus status, Money captured) {
        existing(hold.account()).free(hold.amount().minor());
        Hold now = hold.toBuilder().captured(captured).status(status).build();
        holds.put(hold.id(), now);
        ended.put(hold.id(), now);
    }

    void reversed(Transfer original, TransferId by) {
        reversals.put(original.id(), by);
    }

    /** The entries of a command; empty where it was refused or moves no money. */
    List<Entry> entries(TransferId transfer) {
        return entries.getOrDefault(transfer, List.of());
    }

    Map<TransferId, List<Entry>> entries() {
        return entries;
    }

    List<Hold> placed() {
        return List.copyOf(placed.values());
    }

    List<Hold> ended() {
        return List.copyOf(ended.values());
    }

    Map<TransferId, TransferId> reversals() {
        return reversals;
    }

    /** The notices to customers, in the order of the entries. */
    List<NewNotice> notices() {
        return notices;
    }

    /** The rows of the changed accounts, in the order of their numbers. */
    List<@Nullable Object[]> changedAccounts() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        accounts.values().stream().filter(LockedAccount::changed).forEach(account -> rows.add(account.values()));
        return rows;
    }
}
