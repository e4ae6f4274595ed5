package com.moneyflo.examples.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The target of a figure.
 *
 * @param name the name of the figure
 * @param upwards whether a higher figure is better
 * @param value the required figure
 * @param stretch a better figure to aim for, or null
 * @param unit the unit; empty for a ratio
 */
public record Target(
        String name,
        boolean upwards,
        double value,
        @Nullable Double stretch,
        String unit) {

    static Target atLeast(String name, double value, double stretch) {
        return new Target(name, true, value, stretch, "");
    }

    static Target atLeast(String name, double value) {
        return new Target(name, true, value, null, "");
    }

    static Target atLeast(String name, double value, String unit) {
        return new Target(name, true, value, null, unit);
    }

    static Target atMost(String name, double value, double stretch) {
        return new Target(name, false, value, stretch, "");
    }

    static Target atMost(String name, double value, String unit) {
        return new Target(name, false, value, null, unit);
    }

    boolean isMetBy(double figure) {
        return reaches(figure, value);
    }

    /**
     * Compares a figure with the target.
     *
     * @param figure the measured figure
     * @return one word
     */
    public String verdict(double figure) {
        if (stretch != null && reaches(figure, stretch)) {
            return "stretch";
        }
        return isMetBy(figure) ? "met" : "MISSED";
    }

    private boolean reaches(double figure, double goal) {
        return upwards ? figure >= goal : figure <= goal;
    }

    /** Returns the target, such as {@code ≥5.00 (8.00)}. */
    @Override
    public String toString() {
        String target = (upwards ? "≥" : "≤") + plain(value) + unit;
        return stretch == null ? target : target + " (" + plain(stretch) + ")";
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
