package com.moneyflo.proof;

import com.moneyflo.Refusal.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bank in a hundred lines, simple enough to be clearly right: lists and rules, one currency, no database. Every verb
 * returns null if it succeeds, else the reason why not.
 */
final class ModelBank {

    /** An account of the model. */
    static final class Account {
        long balance;
        long overdraft;
        boolean own;
        boolean debitsFrozen;
        boolean frozen;
        boolean closed;
    }

    /** A hold of the model. */
    static final class Hold {
        int account;
        long amount;
        long expiresAt;
        boolean over;
    }

    /** A movement of the model, to be reversed. */
    static final class Moved {
        final Map<Integer, Long> legs = new LinkedHashMap<>();
        boolean reversed;
        boolean isReversal;
    }

    final List<Account> accounts = new ArrayList<>();
    final Map<String, Hold> holds = new HashMap<>();
    final Map<String, Moved> moves = new HashMap<>();
    long now;

    long held(int account) {
        return holds.values().stream()
                .filter(hold -> hold.account == account && !hold.over && hold.expiresAt > now)
                .mapToLong(hold -> hold.amount)
                .sum();
    }

    long available(int account) {
        return accounts.get(account).balance - held(account) + accounts.get(account).overdraft;
    }

    @Nullable
    Reason move(String id, Map<Integer, Long> legs) {
        Reason refused = check(legs, true);
        if (refused == null) {
            apply(id, legs);
        }
        return refused;
    }

    @Nullable
    Reason hold(String id, int number, long amount, long expiresAt) {
        Account account = accounts.get(number);
        if (account.closed) {
            return Reason.ACCOUNT_CLOSED;
        }
        if (account.debitsFrozen || account.frozen) {
            return Reason.ACCOUNT_FROZEN;
        }
        if (!account.own && available(number) < amount) {
            return Reason.INSUFFICIENT_FUNDS;
        }
        Hold hold = new Hold();
        hold.account = number;
        hold.amount = amount;
        hold.expiresAt = expiresAt;
        holds.put(id, hold);
        return null;
    }

    @Nullable
    Reason capture(String id, String holdId, int payee, long amount) {
        Hold hold = holds.get(holdId);
        if (hold == null) {
            return Reason.UNKNOWN_HOLD;
        }
        if (hold.over || hold.expiresAt <= now) {
            return Reason.HOLD_NOT_ACTIVE;
        }
        if (hold.account == payee) {
            return Reason.CAPTURE_TO_SAME_ACCOUNT;
        }
        if (amount > hold.amount) {
            return Reason.CAPTURE_EXCEEDS_HOLD;
        }
        Map<Integer, Long> legs = new LinkedHashMap<>();
        legs.put(hold.account, -amount);
        legs.put(payee, amount);
        Reason refused = check(legs, false);
        if (refused == null) {
            hold.over = true;
            apply(id, legs);
        }
        return refused;
    }

    @Nullable
    Reason release(String holdId) {
        Hold hold = holds.get(holdId);
        if (hold == null) {
            return Reason.UNKNOWN_HOLD;
        }
        if (hold.over || hold.expiresAt <= now) {
            return Reason.HOLD_NOT_ACTIVE;
        }
        hold.over = true;
        return null;
    }

    @Nullable
    Reason reverse(String id, String original, boolean existsOtherwise) {
        Moved moved = moves.get(original);
        if (moved == null) {
            return existsOtherwise ? Reason.NOT_REVERSIBLE : Reason.UNKNOWN_TRANSFER;
        }
        if (moved.isReversal) {
            return Reason.NOT_REVERSIBLE;
        }
        if (moved.reversed) {
            return Reason.ALREADY_REVERSED;
        }
        Map<Integer, Long> opposite = new LinkedHashMap<>();
        moved.legs.forEach((account, amount) -> opposite.put(account, -amount));
        Reason refused = check(opposite, true);
        if (refused == null) {
            apply(id, opposite);
            moves.get(id).isReversal = true;
            moved.reversed = true;
        }
        return refused;
    }

    boolean close(int number) {
        boolean empty = accounts.get(number).balance == 0 && held(number) == 0;
        accounts.get(number).closed |= empty;
        return accounts.get(number).closed;
    }

    private void apply(String id, Map<Integer, Long> legs) {
        legs.forEach((account, amount) -> accounts.get(account).balance += amount);
        Moved moved = new Moved();
        moved.legs.putAll(legs);
        moves.put(id, moved);
    }

    /** Legs in their order, then funds in the order of accounts. */
    private @Nullable Reason check(Map<Integer, Long> legs, boolean funds) {
        for (Map.Entry<Integer, Long> leg : legs.entrySet()) {
            Account account = accounts.get(leg.getKey());
            if (account.closed) {
                return Reason.ACCOUNT_CLOSED;
            }
            if (account.frozen || (account.debitsFrozen && leg.getValue() < 0)) {
                return Reason.ACCOUNT_FROZEN;
            }
        }
        boolean tooMuch = legs.entrySet().stream()
                .anyMatch(leg -> leg.getValue() < 0
                        && !accounts.get(leg.getKey()).own
                        && available(leg.getKey()) < -leg.getValue());
        return funds && tooMuch ? Reason.INSUFFICIENT_FUNDS : null;
    }
}
