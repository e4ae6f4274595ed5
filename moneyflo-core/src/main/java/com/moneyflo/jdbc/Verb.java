package com.moneyflo.jdbc;

import com.moneyflo.Command;
import com.moneyflo.internal.db.Transactions.Retry;

/** Every operation that a caller can request, with the rule for running its work again. */
enum Verb {
    REGISTER_CUSTOMER(Retry.IDEMPOTENT),
    READ_CUSTOMER(Retry.READ_ONLY),
    CHANGE_PHONE(Retry.IDEMPOTENT),
    READ_NOTIFICATION_SETTINGS(Retry.READ_ONLY),
    CHANGE_NOTIFICATION_SETTINGS(Retry.IDEMPOTENT),

    OPEN_ACCOUNT(Retry.IDEMPOTENT),
    OPEN_INTERNAL_ACCOUNT(Retry.IDEMPOTENT),
    READ_ACCOUNT(Retry.READ_ONLY),
    LIST_ACCOUNTS(Retry.READ_ONLY),
    READ_STATEMENT(Retry.READ_ONLY),
    CHANGE_ACCOUNT_STATUS(Retry.IDEMPOTENT),
    CLOSE_ACCOUNT(Retry.IDEMPOTENT),
    CHANGE_OVERDRAFT(Retry.IDEMPOTENT),
    CHANGE_NOTIFICATION_THRESHOLDS(Retry.IDEMPOTENT),

    DEPOSIT(Retry.IDEMPOTENT),
    WITHDRAW(Retry.IDEMPOTENT),
    TRANSFER(Retry.IDEMPOTENT),
    POST(Retry.IDEMPOTENT),
    HOLD(Retry.IDEMPOTENT),
    CAPTURE(Retry.IDEMPOTENT),
    RELEASE(Retry.IDEMPOTENT),
    REVERSE(Retry.IDEMPOTENT),
    FIND_TRANSFER(Retry.READ_ONLY),
    READ_HOLD(Retry.READ_ONLY),
    VERIFY(Retry.READ_ONLY),

    PLACE_STANDING_ORDER(Retry.IDEMPOTENT),
    READ_STANDING_ORDERS(Retry.READ_ONLY),
    CHANGE_STANDING_ORDER(Retry.IDEMPOTENT),
    CARRY_OUT_STANDING_ORDERS(Retry.IDEMPOTENT),

    READ_NOTICES(Retry.READ_ONLY),
    RESEND_NOTICE(Retry.IDEMPOTENT),
    GIVE_UP_NOTICE(Retry.IDEMPOTENT),
    PURGE_NOTICES(Retry.UNTIL_COMMIT),
    TAKE_DELIVERY_REPORT(Retry.IDEMPOTENT),
    TAKE_INBOUND_MESSAGE(Retry.IDEMPOTENT),
    TAKE_CONSENT(Retry.IDEMPOTENT);

    private final Retry retry;

    Verb(Retry retry) {
        this.retry = retry;
    }

    Retry retry() {
        return retry;
    }

    /** Returns the verb of a command. */
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
