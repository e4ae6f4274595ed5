package com.moneyflo.jdbc;

import com.moneyflo.Command;
import com.moneyflo.internal.db.Transactions.Retry;

/** Everything that a caller can ask of a bank, and how often its work may be run. */
enum Verb {
    REGISTER_CUSTOMER(Retry.KEYED),
    READ_CUSTOMER(Retry.READ),
    CHANGE_PHONE(Retry.KEYED),
    READ_NOTIFICATION_SETTINGS(Retry.READ),
    CHANGE_NOTIFICATION_SETTINGS(Retry.KEYED),

    OPEN_ACCOUNT(Retry.KEYED),
    OPEN_INTERNAL_ACCOUNT(Retry.KEYED),
    READ_ACCOUNT(Retry.READ),
    LIST_ACCOUNTS(Retry.READ),
    READ_STATEMENT(Retry.READ),
    CHANGE_ACCOUNT_STATUS(Retry.KEYED),
    CLOSE_ACCOUNT(Retry.KEYED),
    CHANGE_OVERDRAFT(Retry.KEYED),
    CHANGE_NOTIFICATION_THRESHOLDS(Retry.KEYED),

    DEPOSIT(Retry.KEYED),
    WITHDRAW(Retry.KEYED),
    TRANSFER(Retry.KEYED),
    POST(Retry.KEYED),
    HOLD(Retry.KEYED),
    CAPTURE(Retry.KEYED),
    RELEASE(Retry.KEYED),
    REVERSE(Retry.KEYED),
    FIND_TRANSFER(Retry.READ),
    READ_HOLD(Retry.READ),
    VERIFY(Retry.READ),

    PLACE_STANDING_ORDER(Retry.KEYED),
    READ_STANDING_ORDERS(Retry.READ),
    CHANGE_STANDING_ORDER(Retry.KEYED),
    CARRY_OUT_STANDING_ORDERS(Retry.KEYED),

    READ_NOTICES(Retry.READ),
    RESEND_NOTICE(Retry.KEYED),
    GIVE_UP_NOTICE(Retry.KEYED),
    PURGE_NOTICES(Retry.ONCE),
    TAKE_DELIVERY_REPORT(Retry.KEYED),
    TAKE_INBOUND_MESSAGE(Retry.KEYED),
    TAKE_CONSENT(Retry.KEYED);

    private final Retry retry;

    Verb(Retry retry) {
        this.retry = retry;
    }

    Retry retry() {
        return retry;
    }

    /** The verb of a command. */
    static Verb of(Command command) {
        if (command instanceof Command.Deposit) {
            return DEPOSIT;
        } else if (command instanceof Command.Withdraw) {
            return WITHDRAW;
        } else if (command instanceof Command.Move) {
            return TRANSFER;
        } else if (command instanceof Command.Post) {
            return POST;
        } else if (command instanceof Command.Reserve) {
            return HOLD;
        } else if (command instanceof Command.Capture) {
            return CAPTURE;
        }
        return command instanceof Command.Release ? RELEASE : REVERSE;
    }
}
