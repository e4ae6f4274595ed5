package com.moneyflo.history;

import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The subject of a command. */
final class Named {

    private Named() {}

    /** The accounts, holds, transfers and keys that a command names. */
    static Set<Object> by(Command command) {
        Set<Object> named = new HashSet<>();
        if (command instanceof Command.Deposit deposit) {
            named.add(deposit.to());
        } else if (command instanceof Command.Withdraw withdraw) {
            named.add(withdraw.from());
        } else if (command instanceof Command.Move move) {
            named.addAll(List.of(move.from(), move.to()));
        } else if (command instanceof Command.Post post) {
            post.posting().legs().forEach(leg -> named.add(leg.account()));
        } else if (command instanceof Command.Reserve reserve) {
            named.add(reserve.account());
        } else if (command instanceof Command.Capture capture) {
            named.addAll(List.of(capture.hold(), capture.payee()));
        } else if (command instanceof Command.Release release) {
            named.add(release.hold());
        } else if (command instanceof Command.Reverse reverse) {
            named.add(reverse.transfer());
        }
        IdempotencyKey key = Seen.key(command);
        if (key != null) {
            named.add(key);
        }
        return named;
    }
}
