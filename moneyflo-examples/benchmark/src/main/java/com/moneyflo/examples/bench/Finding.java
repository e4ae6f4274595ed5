package com.moneyflo.examples.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure, with its target and the measurements behind it.
 *
 * @param target the target
 * @param figure the measured figure
 * @param ours the measurement of the library, or of the compared side
 * @param theirs the measurement of the baseline
 * @param against the name of the baseline; empty if there is none
 */
public record Finding(
        Target target,
        double figure,
        @Nullable Tally ours,
        @Nullable Tally theirs,
        String against) {

    /**
     * Returns whether the target is reached.
     *
     * @return one word
     */
    public String verdict() {
        return target.verdict(figure);
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("name", target.name());
        figures.put("figure", figure);
        figures.put("bar", target.toString());
        figures.put("verdict", verdict());
        figures.put("against", against);
        return figures;
    }
}
