package com.moneyflo.internal.ledger;

import com.moneyflo.Detail;
import com.moneyflo.Key;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was said with a command, sorted; labels in the order of their names. */
public record Details(@Nullable Key key, @Nullable Memo memo, List<Label> labels) {

    private static final int MOST_LABELS = 8;

    /** Sorts what the caller gave; refuses what was given twice. */
    public static Details of(Detail... given) {
        Objects.requireNonNull(given, "details");
        Key key = null;
        Memo memo = null;
        List<Label> labels = new ArrayList<>();
        for (Detail detail : given) {
            if (detail instanceof Key found) {
                key = single("key", key, found);
            } else if (detail instanceof Memo found) {
                memo = single("memo", memo, found);
            } else {
                labels.add((Label) Objects.requireNonNull(detail, "detail"));
            }
        }
        return new Details(key, memo, sorted(labels));
    }

    private static <T> T single(String what, @Nullable T before, T found) {
        if (before != null) {
            throw new IllegalArgumentException("The command has two of what it takes one of: " + what + ". Give one.");
        }
        return found;
    }

    private static List<Label> sorted(List<Label> labels) {
        if (labels.size() > MOST_LABELS) {
            throw new IllegalArgumentException(
                    "The command has " + labels.size() + " labels. Give at most " + MOST_LABELS + ".");
        }
        if (labels.stream().map(Label::name).distinct().count() < labels.size()) {
            throw new IllegalArgumentException("The command has two labels of one name. Give each name once.");
        }
        return labels.stream().sorted(Comparator.comparing(Label::name)).toList();
    }

    /** As the table keeps them: a line for each, name=value; no value has a line break in it. */
    @Nullable
    String labelText() {
        return labels.isEmpty()
                ? null
                : labels.stream().map(l -> l.name() + "=" + l.value()).collect(Collectors.joining("\n"));
    }

    static List<Label> labels(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\n", -1))
                        .map(line -> line.split("=", 2))
                        .map(parts -> Label.of(parts[0], parts[1]))
                        .toList();
    }
}
