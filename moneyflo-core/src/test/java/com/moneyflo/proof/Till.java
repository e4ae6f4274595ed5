package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts whose every entry is accounted for: after a storm, what is in doubt is settled, and what callers were told
 * is compared.
 */
final class Till {

    private static final Money PLENTY = Money.of("INR", "10000000.00");

    private static final int MAX_ROUNDS = 20;

    private final List<AccountNumber> accounts = new ArrayList<>();
    private final Tally tally;

    private Till(Tally tally) {
        this.tally = tally;
    }

    /** Opens accounts with so much on them that the bank refuses no caller. */
    static Till open(JdbcBank bank, Tally tally, int count) {
        Till books = new Till(tally);
        var customer = bank.register(NewCustomer.named("Asha", "Rao")).id();
        for (int i = 0; i < count; i++) {
            Account account = bank.openAccount(customer, "INR");
            books.accounts.add(account.number());
            tally.settledAsDone(account.deposit(PLENTY));
        }
        return books;
    }

    List<AccountNumber> accounts() {
        return accounts;
    }

    /** Settles what is in doubt, under a key in three ways by turns, and tries again where that fails. */
    void settle(JdbcBank bank) {
        for (int round = 0; round < MAX_ROUNDS && tally.hasDoubts(); round++) {
            int turn = round;
            for (Command command : tally.unknown()) {
                try {
                    settle(bank, command, turn++ % 3);
                } catch (RuntimeException e) {
                    tally.told(command, e);
                }
            }
            for (TransferId id : tally.unknownWithoutKey()) {
                try {
                    tally.settled(id, bank.resolve(id));
                } catch (StorageException e) {
                    // It stays in doubt for another round.
                }
            }
        }
    }

    /** Asks for certain, repeats, or looks and then repeats. */
    private void settle(JdbcBank bank, Command command, int way) {
        IdempotencyKey key = Tally.key(command).orElseThrow();
        Optional<Outcome> known = switch (way) {
            case 0 -> bank.resolve(key);
            case 1 -> Optional.empty();
            default -> bank.find(key);
        };
        if (known.isPresent() || way != 0) {
            tally.told(command, known.orElseGet(() -> bank.submit(command).join()));
        } else {
            tally.settledAsUndone(command);
        }
    }

    /** Compares everything; no caller may be under way any more. */
    void check(JdbcBank bank) {
        assertThat(tally.surprises()).as("surprises").isEmpty();
        assertThat(tally.hasDoubts()).as("in doubt").isFalse();
        for (Command command : tally.undone()) {
            assertThat(bank.find(Tally.key(command).orElseThrow()))
                    .as("what callers were told was not done")
                    .isEmpty();
        }
        for (AccountNumber account : accounts) {
            assertThat(bank.account(account).balance().posted().minor())
                    .as(account + ": balance")
                    .isEqualTo(tally.sum(account));
            if (tally.keepsReceipts()) {
                compare(bank, account);
            }
        }
        Verification seen = bank.verify();
        assertThat(seen.faults()).isEmpty();
        assertThat(seen.transfers()).isEqualTo(tally.count());
    }

    private void compare(JdbcBank bank, AccountNumber account) {
        List<TransferId> lines = bank.account(account)
                .statement(StatementPeriod.all())
                .lines()
                .map(StatementLine::transfer)
                .toList();
        List<TransferId> told = tally.done().values().stream()
                .filter(receipt -> receipt.entries().stream()
                        .anyMatch(entry -> entry.account().equals(account)))
                .map(Transfer::id)
                .toList();
        assertThat(without(told, lines))
                .as(account + ": acknowledged, but not booked")
                .isEmpty();
        assertThat(without(lines, told))
                .as(account + ": booked, but no caller was told")
                .isEmpty();
        assertThat(lines).as(account + ": booked twice").hasSize(told.size());
    }

    private static Set<TransferId> without(Collection<TransferId> some, Collection<TransferId> others) {
        Set<TransferId> left = new HashSet<>(some);
        left.removeAll(new HashSet<>(others));
        return left;
    }
}
