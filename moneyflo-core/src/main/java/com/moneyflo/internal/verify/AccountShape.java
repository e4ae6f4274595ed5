package com.moneyflo.internal.verify;

import com.moneyflo.AccountStatus;
import com.moneyflo.Fault.Rule;
import com.moneyflo.InternalAccount;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks an account's row by itself, without its entries. */
final class AccountShape {

    private AccountShape() {}

    static void check(AccountRow row, Clock clock, Faults faults) {
        String name = Names.account(row.id());
        faults.require(
                Names.isSerial(row.id()),
                Rule.UNREADABLE,
                () -> "No account number can be made of the serial " + row.id() + ".");
        faults.require(
                Names.isCurrency(row.currency()),
                Rule.UNREADABLE,
                () -> "The currency " + row.currency() + " of " + name + " is not known to this Java.");
        faults.require(
                Arrays.stream(AccountStatus.values())
                        .anyMatch(status -> status.name().equals(row.status())),
                Rule.UNREADABLE,
                () -> "The status " + row.status() + " of " + name + " is unknown.");
        faults.require(
                row.own() == null || isOwnName(row.own()),
                Rule.UNREADABLE,
                () -> "The name of the bank's own " + name + " is not one that a caller could give.");
        faults.require(
                row.isOwn() || row.overdraft() != null,
                Rule.SHAPE,
                () -> "The customer's " + name + " has no overdraft limit.");
        faults.require(
                !row.isOwn() || row.overdraft() == null,
                Rule.SHAPE,
                () -> "The bank's own " + name + " has an overdraft limit.");
        clock.require(row.openedAt(), faults, "The opening of " + name);
        faults.require(
                row.lastAt() >= row.openedAt(),
                Rule.TIME_ORDER,
                () -> "The " + name + " was opened after its last entry.");
    }

    private static boolean isOwnName(@Nullable String name) {
        try {
            return new InternalAccount(String.valueOf(name)).name().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
