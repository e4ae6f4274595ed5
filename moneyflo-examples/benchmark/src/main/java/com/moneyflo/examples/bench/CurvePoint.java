package com.moneyflo.examples.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The measurements of both sides with a number of callers.
 *
 * @param callers the number of callers
 * @param ours the measurement of the library
 * @param theirs the measurement of hand-written JDBC
 * @param floor the transfers per second of bare inserts, which have no callers
 */
record CurvePoint(int callers, Tally ours, Tally theirs, double floor) {

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("callers", callers);
        figures.put("moneyflo", ours.figures());
        figures.put("jdbc", theirs.figures());
        figures.put("floorPerSecond", floor);
        return figures;
    }
}
