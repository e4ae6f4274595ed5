package com.moneyflo.internal.check;

import java.time.LocalDate;
import java.util.Objects;

/** Checks days and numbers that callers give. */
public final class Ranges {

    private Ranges() {}

    /** Checks that the year of a day is 1970 to 9999. */
    public static LocalDate day(String name, LocalDate day) {
        Objects.requireNonNull(day, name);
        if (day.getYear() < 1970 || day.getYear() > 9999) {
            throw new IllegalArgumentException("The " + name + " is " + day + ". Give a day from 1970 to 9999.");
        }
        return day;
    }

    /** Checks that a number is {@code least} to {@code most}, both included. */
    public static int between(String name, int least, int most, int number) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "The " + name + " is " + number + ". Give " + least + " to " + most + ".");
        }
        return number;
    }
}
