package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Balance;
import com.moneyflo.Command;
import com.moneyflo.Entry;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.history.Seen.Carried;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bank that does one thing after the other, in memory, and can take the last one back. One currency; every account is
 * open, none has an overdraft but the cash, and no hold expires.
 */
final class Books {

    /** An account. */
    private static final class Line {
        long balance;
        long held;
        long seq;
    }

    private final AccountNumber cash;
    private final String currency;
    private final Map<AccountNumber, Line> lines = new HashMap<>();
    private final Map<TransferId, Command.Reserve> holds = new HashMap<>();
    private final Set<TransferId> ended = new HashSet<>();
    private final Map<TransferId, Transfer> done = new HashMap<>();
    private final Map<TransferId, TransferId> reversals = new HashMap<>();

    Books(AccountNumber cash, String currency) {
        this.cash = cash;
        this.currency = currency;
    }

    Balance balance(AccountNumber account) {
        Line line = line(account);
        return new Balance(money(line.balance), money(line.held), money(line.balance - line.held));
    }

    @Nullable
    TransferId reversalOf(TransferId transfer) {
        return reversals.get(transfer);
    }

    /** Why a command would be refused now; null where it would not be. */
    @Nullable
    Refusal refuse(Command command) {
        return new Ruling(this).on(command);
    }

    /** Whether a command can be carried out now, with just this receipt. */
    boolean allows(Carried carried) {
        if (refuse(carried.command()) != null
                || !sorted(legs(carried.command()))
                        .equals(sorted(carried.receipt().legs()))) {
            return false;
        }
        Map<AccountNumber, Entry> last = new HashMap<>();
        return inOrder(carried.receipt()).stream().allMatch(entry -> follows(entry, last.put(entry.account(), entry)));
    }

    void carryOut(Carried carried) {
        Transfer receipt = carried.receipt();
        for (Entry entry : receipt.entries()) {
            enter(entry.account(), entry.amount().minor(), 1);
        }
        if (carried.command() instanceof Command.Reserve reserve) {
            holds.put(receipt.id(), reserve);
            line(reserve.account()).held += reserve.amount().minor();
        }
        if (carried.command() instanceof Command.Reverse reverse) {
            reversals.put(reverse.transfer(), receipt.id());
        }
        ending(carried.command()).ifPresent(hold -> {
            ended.add(hold);
            line(holds.get(hold).account()).held -= holds.get(hold).amount().minor();
        });
        done.put(receipt.id(), receipt);
    }

    /** Undoes the last {@link #carryOut}. */
    void takeBack(Carried carried) {
        Transfer receipt = carried.receipt();
        for (Entry entry : receipt.entries()) {
            enter(entry.account(), -entry.amount().minor(), -1);
        }
        if (carried.command() instanceof Command.Reserve reserve) {
            holds.remove(receipt.id());
            line(reserve.account()).held -= reserve.amount().minor();
        }
        if (carried.command() instanceof Command.Reverse reverse) {
            reversals.remove(reverse.transfer());
        }
        ending(carried.command()).ifPresent(hold -> {
            ended.remove(hold);
            line(holds.get(hold).account()).held += holds.get(hold).amount().minor();
        });
        done.remove(receipt.id());
    }

    /** The entries a command would make now. */
    List<Entry> entries(Command command) {
        Map<AccountNumber, Long> balances = new HashMap<>();
        Map<AccountNumber, Long> seqs = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Leg leg : legs(command)) {
            AccountNumber account = leg.account();
            long balance = balances.merge(account, leg.amount().minor(), (a, b) -> a + b) + line(account).balance;
            long seq = seqs.merge(account, 1L, Long::sum) + line(account).seq;
            entries.add(new Entry(account, seq, leg.amount(), money(balance)));
        }
        return entries;
    }

    boolean isActive(TransferId hold) {
        return holds.containsKey(hold) && !ended.contains(hold);
    }

    Command.@Nullable Reserve hold(TransferId id) {
        return holds.get(id);
    }

    @Nullable
    Transfer done(TransferId id) {
        return done.get(id);
    }

    boolean isCash(AccountNumber account) {
        return account.equals(cash);
    }

    Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    /** The movements of a command that the books do not refuse. */
    List<Leg> legs(Command command) {
        if (command instanceof Command.Deposit deposit) {
            return move(cash, deposit.to(), deposit.amount());
        } else if (command instanceof Command.Withdraw withdraw) {
            return move(withdraw.from(), cash, withdraw.amount());
        } else if (command instanceof Command.Move move) {
            return move(move.from(), move.to(), move.amount());
        } else if (command instanceof Command.Post post) {
            return post.posting().legs();
        } else if (command instanceof Command.Capture capture) {
            Command.Reserve hold = holds.get(capture.hold());
            return move(hold.account(), capture.payee(), capture.amount().orElse(hold.amount()));
        } else if (command instanceof Command.Reverse reverse) {
            return done.get(reverse.transfer()).legs().stream()
                    .map(leg -> new Leg(leg.account(), leg.amount().negated()))
                    .toList();
        }
        return List.of();
    }

    static boolean isFinal(Transfer transfer) {
        return transfer.kind() == TransferKind.HOLD
                || transfer.kind() == TransferKind.RELEASE
                || transfer.kind() == TransferKind.REVERSAL;
    }

    /** The hold that a command ends. */
    static Optional<TransferId> ending(Command command) {
        if (command instanceof Command.Capture capture) {
            return Optional.of(capture.hold());
        }
        return command instanceof Command.Release release ? Optional.of(release.hold()) : Optional.empty();
    }

    private static List<Leg> move(AccountNumber from, AccountNumber to, Money amount) {
        return List.of(new Leg(from, amount.negated()), new Leg(to, amount));
    }

    private static List<Leg> sorted(List<Leg> legs) {
        return legs.stream()
                .sorted(Comparator.comparing(Leg::account)
                        .thenComparing(leg -> leg.amount().minor()))
                .toList();
    }

    private static List<Entry> inOrder(Transfer receipt) {
        return receipt.entries().stream()
                .sorted(Comparator.comparing(Entry::account).thenComparing(Entry::seq))
                .toList();
    }

    private boolean follows(Entry entry, @Nullable Entry last) {
        long seq = last == null ? line(entry.account()).seq : last.seq();
        long before =
                last == null ? line(entry.account()).balance : last.balance().minor();
        return entry.seq() == seq + 1
                && entry.balance().minor() == before + entry.amount().minor();
    }

    private void enter(AccountNumber account, long amount, int entries) {
        line(account).balance += amount;
        line(account).seq += entries;
    }

    private Line line(AccountNumber account) {
        return lines.computeIfAbsent(account, number -> new Line());
    }
}
