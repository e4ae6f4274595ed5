package com.moneyflo.examples.bench;

import java.util.List;

/**
 * One line of a chart.
 *
 * @param style the class that colours it
 * @param name what stands at its end
 * @param values one for each step of the horizontal axis
 */
record ChartLine(String style, String name, List<Double> values) {}
