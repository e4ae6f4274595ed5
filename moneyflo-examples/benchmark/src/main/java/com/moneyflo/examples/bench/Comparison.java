package com.moneyflo.examples.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The measurements of two sides that took turns. */
record Comparison(Tally ours, Tally theirs) {

    /** Warms both up, then runs them in turns. The slices are short, so other load of the machine affects both. */
    static Comparison fight(Settings settings, Load ours, Load theirs) {
        theirs.run(settings.length().dividedBy(2));
        ours.run(settings.length().dividedBy(2));
        Comparison comparison = new Comparison(new Tally(), new Tally());
        for (int i = 0; i < settings.slices(); i++) {
            comparison.theirs.add(theirs.run(settings.slice()));
            comparison.ours.add(ours.run(settings.slice()));
        }
        return comparison;
    }

    double throughputRatio() {
        return ours.perSecond() / theirs.perSecond();
    }

    double p50Ratio() {
        return ours.p50() / theirs.p50();
    }

    double p99Ratio() {
        return ours.p99() / theirs.p99();
    }

    Finding finding(String name, double figure, String against) {
        return new Finding(Targets.of(name), figure, ours, theirs, against);
    }

    Map<String, Object> figures(String ourName, String theirName) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(ourName, ours.figures());
        figures.put(theirName, theirs.figures());
        return figures;
    }
}
