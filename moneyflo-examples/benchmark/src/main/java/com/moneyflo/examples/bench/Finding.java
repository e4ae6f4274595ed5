package com.moneyflo.examples.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure that has a bar to reach, and what it was made of.
 *
 * @param bar what it has to reach
 * @param figure what was measured
 * @param ours what the library did, or what is compared
 * @param theirs what it is compared with
 * @param against the name of what it is compared with; empty where it stands alone
 */
public record Finding(
        Bar bar,
        double figure,
        @Nullable Tally ours,
        @Nullable Tally theirs,
        String against) {

    /**
     * Whether the bar is reached.
     *
     * @return one word
     */
    public String verdict() {
        return bar.verdict(figure);
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("name", bar.name());
        figures.put("figure", figure);
        figures.put("bar", bar.toString());
        figures.put("verdict", verdict());
        figures.put("against", against);
        return figures;
    }
}
