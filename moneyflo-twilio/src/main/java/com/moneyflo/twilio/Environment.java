package com.moneyflo.twilio;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Environment variables. A blank one counts as missing. Errors name the variable and do not show its value. */
final class Environment {

    private final Map<String, String> values;

    Environment(Map<String, String> values) {
        this.values = Objects.requireNonNull(values, "environment");
    }

    void ifSet(String name, Consumer<String> use) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            return;
        }
        try {
            use.accept(value.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage());
        }
    }

    String needed(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing. Set this environment variable.");
        }
        return value.strip();
    }
}
