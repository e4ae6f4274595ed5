package com.moneyflo;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who does something that a trail keeps: a role or a system's name for somebody, never a person's own. This class is
 * immutable and thread-safe.
 *
 * @param name 1 to 80 letters, digits, hyphens, points, colons and underscores, such as {@code customer} or
 *     {@code desk:17}
 */
public record Actor(String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    /** The customer whose account it is. */
    public static final Actor CUSTOMER = new Actor("customer");

    /** The bank, without a person. */
    public static final Actor BANK = new Actor("bank");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public Actor {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "The name of the actor is not valid. Give 1 to 80 letters, digits, hyphens, points, colons and "
                            + "underscores.");
        }
    }

    /**
     * Names one.
     *
     * @param name as above
     * @return the actor
     * @throws IllegalArgumentException if the name is not of that form
     */
    public static Actor of(String name) {
        return new Actor(name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
