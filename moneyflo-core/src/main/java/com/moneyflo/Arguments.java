package com.moneyflo;

import com.moneyflo.internal.check.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks the arguments of commands, before the bank reads or changes anything. */
final class Arguments {

    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
    private static final Duration LONGEST_HOLD = Duration.ofDays(3_653);
    private static final int MAX_LABELS = 8;

    private Arguments() {}

    static Money positive(String name, Money amount) {
        Objects.requireNonNull(amount, name);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The " + name + " is " + amount + ". Give an amount above zero.");
        }
        return amount;
    }

    static AccountNumber other(String name, AccountNumber to, AccountNumber from) {
        Objects.requireNonNull(to, name);
        if (to.equals(from)) {
            throw new IllegalArgumentException("Account " + from + " cannot pay itself. Name another account.");
        }
        return to;
    }

    static Duration lasting(Duration expiresIn) {
        Objects.requireNonNull(expiresIn, "expiresIn");
        if (expiresIn.compareTo(SHORTEST_HOLD) < 0 || expiresIn.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException("expiresIn must be one second to ten years, but was " + expiresIn + ".");
        }
        return expiresIn;
    }

    /** Makes a list. {@link #details} checks its elements. */
    static List<Detail> list(Detail... details) {
        Objects.requireNonNull(details, "details");
        return Arrays.asList(details);
    }

    /** Checks that there are at most one key, one memo, and eight labels with different names. */
    static List<Detail> details(List<Detail> details) {
        Objects.requireNonNull(details, "details");
        details.forEach(Arguments::detail);
        List<Detail> given = List.copyOf(details);
        if (given.size() < 2) {
            return given;
        }
        single("key", given, IdempotencyKey.class);
        single("memo", given, Memo.class);
        long labels = all(given, Label.class).count();
        if (labels > MAX_LABELS) {
            throw new IllegalArgumentException(
                    "The command has " + labels + " labels. Give at most " + MAX_LABELS + ".");
        }
        if (all(given, Label.class).map(Label::name).distinct().count() < labels) {
            throw new IllegalArgumentException("The command has two labels of one name. Give each name once.");
        }
        return given;
    }

    /** Checks a detail by the rules for callers. */
    static void detail(Detail detail) {
        Objects.requireNonNull(detail, "detail");
        if (detail instanceof IdempotencyKey key) {
            Text.key(key.value(), IdempotencyKey.MAX);
        } else if (detail instanceof Memo memo) {
            Text.checked("memo", memo.text(), Memo.MAX_LENGTH);
        } else if (detail instanceof Label label) {
            Text.checked("value of a label", label.value(), Label.MAX);
        }
    }

    private static void single(String name, List<Detail> given, Class<? extends Detail> type) {
        if (all(given, type).count() > 1) {
            throw new IllegalArgumentException("The command has more than one " + name + ". Give at most one.");
        }
    }

    private static <T extends Detail> Stream<T> all(List<Detail> given, Class<T> type) {
        return given.stream().filter(type::isInstance).map(type::cast);
    }
}
