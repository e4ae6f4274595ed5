package com.moneyflo.examples.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The targets, which were set before the first measurement. */
final class Targets {

    private static final Map<String, Target> BY_NAME = List.of(
                    Target.atLeast("uniform", 5, 8),
                    Target.atLeast("hot", 15, 30),
                    Target.atLeast("zipf", 6),
                    Target.atLeast("floor", 0.80, 0.95),
                    Target.atLeast("hotToUniform", 0.9, 1.1),
                    Target.atMost("singleP50", 1.0, 0.7),
                    Target.atMost("p99", 0.15, 0.05),
                    Target.atLeast("remote", 5, 8),
                    Target.atMost("remoteSingleP50", 0.6, 0.35),
                    Target.atLeast("stranger", 0.9),
                    Target.atLeast("twoJvms", 0.75),
                    Target.atLeast("fourJvms", 0.6),
                    Target.atLeast("history", 0.8, 0.95),
                    Target.atLeast("versionUniform", 0.97),
                    Target.atLeast("versionHot", 0.97),
                    Target.atLeast("versionZipf", 0.97),
                    Target.atLeast("versionSingle", 0.97),
                    Target.atLeast("texts", 0.8),
                    Target.atLeast("drain", 2_000, " notices/s"),
                    Target.atLeast("inFlight", 0.95),
                    Target.atMost("statement", 1.5, 1.1),
                    Target.atMost("heap", 32, " MB"),
                    Target.atMost("open", 1.5, " s"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Target::name, Function.identity()));

    private Targets() {}

    static Target of(String name) {
        Target target = BY_NAME.get(name);
        if (target == null) {
            throw new IllegalArgumentException("No target was set for " + name + ".");
        }
        return target;
    }
}
