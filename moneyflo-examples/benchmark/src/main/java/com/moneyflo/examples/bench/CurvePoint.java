package com.moneyflo.examples.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What both sides did with so many callers.
 *
 * @param callers how many
 * @param ours the library
 * @param theirs hand-written JDBC
 * @param floor transfers a second of bare inserts, which know no callers
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
