package com.moneyflo.examples.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The targets, which were set before the first measurement. */
final class Bars {

    private static final Map<String, Bar> BY_NAME = List.of(
                    Bar.atLeast("uniform", 5, 8),
                    Bar.atLeast("hot", 15, 30),
                    Bar.atLeast("zipf", 6),
                    Bar.atLeast("floor", 0.80, 0.95),
                    Bar.atLeast("hotToUniform", 0.9, 1.1),
                    Bar.atMost("singleP50", 1.0, 0.7),
                    Bar.atMost("p99", 0.15, 0.05),
                    Bar.atLeast("remote", 5, 8),
                    Bar.atMost("remoteSingleP50", 0.6, 0.35),
                    Bar.atLeast("stranger", 0.9),
                    Bar.atLeast("twoJvms", 0.75),
                    Bar.atLeast("fourJvms", 0.6),
                    Bar.atLeast("history", 0.8, 0.95),
                    Bar.atLeast("versionUniform", 0.97),
                    Bar.atLeast("versionHot", 0.97),
                    Bar.atLeast("versionZipf", 0.97),
                    Bar.atLeast("versionSingle", 0.97),
                    Bar.atLeast("texts", 0.8),
                    Bar.atLeast("drain", 2_000, " notices/s"),
                    Bar.atLeast("inFlight", 0.95),
                    Bar.atMost("statement", 1.5, 1.1),
                    Bar.atMost("heap", 32, " MB"),
                    Bar.atMost("open", 1.5, " s"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Bar::name, Function.identity()));

    private Bars() {}

    static Bar of(String name) {
        Bar bar = BY_NAME.get(name);
        if (bar == null) {
            throw new IllegalArgumentException("No target was set for " + name + ".");
        }
        return bar;
    }
}
