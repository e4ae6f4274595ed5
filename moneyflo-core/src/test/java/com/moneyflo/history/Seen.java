package com.moneyflo.history;

import com.moneyflo.*;
import org.jspecify.annotations.Nullable;

/** A caller's question and its answer. */
sealed interface Seen {

    /** A command that was carried out, by this call or by an earlier one under its key. */
    record Carried(Command command, Transfer receipt) implements Seen {
        @Override
        public String toString() {
            return command + " carried out as " + receipt.id() + " " + receipt.entries();
        }
    }

    /** A command that was refused, by this call or by an earlier one under its key. */
    record Denied(Command command, Refusal refusal) implements Seen {
        @Override
        public String toString() {
            return command + " refused: " + refusal.reason() + ", " + refusal.message();
        }
    }

    /** A command whose key stands for another one. */
    record Conflicted(Command command) implements Seen {
        @Override
        public String toString() {
            return command + " in conflict with an earlier one under its key";
        }
    }

    /** A balance that was looked at. */
    record Read(AccountNumber account, Balance balance) implements Seen {
        @Override
        public String toString() {
            return "account " + account + " read as " + balance.posted() + " posted, " + balance.held() + " held";
        }
    }

    /** The key of a command, where it has one. */
    static @Nullable IdempotencyKey key(Command command) {
        return command.details().stream()
                .filter(IdempotencyKey.class::isInstance)
                .map(IdempotencyKey.class::cast)
                .findFirst()
                .orElse(null);
    }
}
