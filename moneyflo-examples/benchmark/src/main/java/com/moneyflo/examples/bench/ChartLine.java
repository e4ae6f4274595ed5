package com.moneyflo.examples.bench;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param style the CSS class with its colour
 * @param name the label at its end
 * @param values one value for each step of the horizontal axis
 */
record ChartLine(String style, String name, List<Double> values) {}
