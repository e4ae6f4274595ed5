package com.moneyflo.internal.ledger;

import com.moneyflo.Detail;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The details of a command: its key, its memo, and its labels in the order of their names. */
public record Details(
        @Nullable IdempotencyKey key, @Nullable Memo memo, List<Label> labels) {

    /** Sorts the details that the caller gave. */
    public static Details of(List<Detail> given) {
        IdempotencyKey key = null;
        Memo memo = null;
        List<Label> labels = new ArrayList<>();
        for (Detail detail : given) {
            if (detail instanceof IdempotencyKey found) {
                key = found;
            } else if (detail instanceof Memo found) {
                memo = found;
            } else {
                labels.add((Label) detail);
            }
        }
        labels.sort(Comparator.comparing(Label::name));
        return new Details(key, memo, List.copyOf(labels));
    }

    /** The labels as the table keeps them: a line name=value for each. No value has a line break. */
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
                        .map(parts -> new Label(parts[0], parts[1]))
                        .toList();
    }
}
