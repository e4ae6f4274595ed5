package com.moneyflo.examples.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the chart: throughput on the left, the 99th percentile on the right, both by number of callers. */
final class CurveChart {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 440;

    /** The chart has its own background, so that it can be read on a light page and on a dark one. */
    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" \
            role="img" aria-label="%3$s">
            <style>
              text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; \
            font-size: 12px; fill: #59636e; }
              .ground { fill: #ffffff; stroke: #d1d9e0; }
              .title { font-size: 16px; font-weight: 600; fill: #1f2328; }
              .panel { font-size: 13px; font-weight: 600; fill: #1f2328; }
              .grid { stroke: #d1d9e0; stroke-width: 1; }
              .line { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
              .label { font-weight: 600; }
              .moneyflo { stroke: #0f7b6c; } .moneyflo-text { fill: #0f7b6c; }
              .jdbc { stroke: #c2571a; } .jdbc-text { fill: #c2571a; }
              .floor { stroke: #6e7781; stroke-dasharray: 6 5; } .floor-text { fill: #6e7781; }
              .dot { stroke-width: 2; fill: #ffffff; }
              @media (prefers-color-scheme: dark) {
                text { fill: #9198a1; }
                .ground { fill: #0d1117; stroke: #3d444d; }
                .title, .panel { fill: #f0f6fc; }
                .grid { stroke: #3d444d; }
                .moneyflo { stroke: #3fb6a3; } .moneyflo-text { fill: #3fb6a3; }
                .jdbc { stroke: #f0883e; } .jdbc-text { fill: #f0883e; }
                .floor { stroke: #9198a1; } .floor-text { fill: #9198a1; }
                .dot { fill: #0d1117; }
              }
            </style>
            <rect class="ground" x="0.5" y="0.5" width="%4$s" height="%5$s" rx="10"/>
            <text class="title" x="32" y="36">%3$s</text>
            <text x="32" y="420">%7$s</text>
            %6$s</svg>
            """;

    private static final String TITLE = "Transfers on MySQL: MoneyFlo beside hand-written JDBC";

    private final List<CurvePoint> points;
    private final String caption;

    /** The caption names the server and the machine. */
    CurveChart(List<CurvePoint> points, String caption) {
        this.points = List.copyOf(points);
        this.caption = caption;
    }

    String svg() {
        String panels = throughput() + latency();
        return FRAME.formatted(WIDTH, HEIGHT, TITLE, WIDTH - 1, HEIGHT - 1, panels, escaped(caption));
    }

    private String throughput() {
        List<ChartLine> lines = List.of(
                line("moneyflo", "MoneyFlo", point -> point.ours().perSecond()),
                line("jdbc", "JDBC", point -> point.theirs().perSecond()),
                line("floor", "bare inserts", CurvePoint::floor));
        return new ChartPanel("transfers per second", 32, callers(), lines, ChartScale.linear(lines)).svg();
    }

    private String latency() {
        List<ChartLine> lines = List.of(
                line("moneyflo", "MoneyFlo", point -> point.ours().p99()),
                line("jdbc", "JDBC", point -> point.theirs().p99()));
        return new ChartPanel(
                        "99th percentile in ms, each step ten times the last",
                        512,
                        callers(),
                        lines,
                        ChartScale.log(lines))
                .svg();
    }

    private List<String> callers() {
        return points.stream().map(point -> String.valueOf(point.callers())).toList();
    }

    private ChartLine line(String style, String name, ToDoubleFunction<CurvePoint> value) {
        return new ChartLine(
                style, name, points.stream().mapToDouble(value).boxed().toList());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
