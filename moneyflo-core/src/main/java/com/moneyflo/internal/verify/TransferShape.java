package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.Tx;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a transfer's row by itself: for each kind its sides, its amount and its subject, and that the result of its
 * key can be read.
 */
final class TransferShape {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private final Set<Long> cash;
    private final Clock clock;
    private final Faults faults;

    TransferShape(Tx tx, Clock clock, Faults faults) {
        this.cash = Set.copyOf(tx.query("SELECT id FROM mf_account WHERE own = 'cash'", row -> row.getLong(1)));
        this.clock = clock;
        this.faults = faults;
    }

    void check(TransferRow row) {
        String name = "Transfer " + row.id();
        clock.require(row.decidedAt(), faults, name);
        faults.require(
                row.refusal() == null || RefusalShape.isReadable(row.refusal()),
                Rule.UNREADABLE,
                () -> name + " was refused for a reason that cannot be read.");
        faults.require(
                row.currency() == null || Names.isCurrency(row.currency()),
                Rule.UNREADABLE,
                () -> name + " is in " + row.currency() + ", which this Java does not know.");
        checkValues(row, name);
        TransferKind kind = row.kind();
        faults.require(
                kind != null,
                Rule.UNREADABLE,
                () -> name + " is a " + row.kindText() + ", which this version does not know.");
        if (kind != null) {
            checkSides(row, kind, name);
            checkKey(row, kind, name);
        }
    }

    private void checkValues(TransferRow row, String name) {
        requireRead(row.isKeyRead(), "key", row);
        requireRead(Values.isMemo(row.memo()), "memo", row);
        requireRead(Values.areLabels(row.labels()), "labels", row);
        requireSerial(row.debtor(), name);
        requireSerial(row.creditor(), name);
    }

    private void requireRead(boolean isRead, String what, TransferRow row) {
        faults.require(isRead, Rule.UNREADABLE, () -> "The " + what + " of transfer " + row.id() + " cannot be read.");
    }

    private void requireSerial(@Nullable Long account, String name) {
        faults.require(
                account == null || Names.isSerial(account),
                Rule.UNREADABLE,
                () -> name + " names an " + Names.account(Objects.requireNonNull(account))
                        + ". No account number can be made of that.");
    }

    private void checkSides(TransferRow row, TransferKind kind, String name) {
        boolean payer = row.debtor() != null;
        boolean payee = row.creditor() != null;
        boolean amount = row.amount() != null && row.amount() > 0 && row.currency() != null;
        boolean noAmount = row.amount() == null && row.currency() == null;
        boolean subject = row.subject() != null;
        boolean fits = switch (kind) {
            case DEPOSIT, WITHDRAWAL, TRANSFER -> payer && payee && amount && !subject;
            case POSTING -> !payer && !payee && noAmount && !subject;
            case HOLD -> payer && !payee && amount && !subject;
            case CAPTURE -> !payer && payee && (amount || noAmount) && subject;
            case RELEASE, REVERSAL -> !payer && !payee && noAmount && subject;
        };
        faults.require(
                fits, Rule.SHAPE, () -> name + " has not the sides, the amount or the link that a " + kind + " has.");
        faults.require(
                kind != TransferKind.DEPOSIT || isCash(row.debtor()),
                Rule.SHAPE,
                () -> name + " is a DEPOSIT, and does not come from the bank's cash.");
        faults.require(
                kind != TransferKind.WITHDRAWAL || isCash(row.creditor()),
                Rule.SHAPE,
                () -> name + " is a WITHDRAWAL, and does not go to the bank's cash.");
    }

    private boolean isCash(@Nullable Long account) {
        return account == null || cash.contains(account);
    }

    /**
     * A posting's fingerprint holds its legs in the caller's order, which is not recorded. The fingerprint of a refused
     * hold holds its duration, which is not recorded either.
     */
    private void checkKey(TransferRow row, TransferKind kind, String name) {
        String print = row.fingerprint();
        faults.require(
                row.hasKey() == (print != null),
                Rule.KEY,
                () -> name + " has a key without a fingerprint, or a fingerprint without a key.");
        boolean comparable = kind != TransferKind.POSTING && !(kind == TransferKind.HOLD && row.isRefused());
        if (print != null && comparable) {
            faults.require(
                    print.equals(Print.of(row, seconds(row, kind))),
                    Rule.KEY,
                    () -> name + " has a fingerprint that does not fit what it says. Its key would be refused as "
                            + "misused.");
        }
    }

    private static long seconds(TransferRow row, TransferKind kind) {
        return kind == TransferKind.HOLD ? row.holdMicros() / MICROS_PER_SECOND : 0;
    }
}
