package com.moneyflo;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name under which a trail records an action: a role, or the id of a person in another system. It must not be the
 * name of a person. This class is immutable and thread-safe.
 *
 * @param name 1 to 80 letters, digits, hyphens, points, colons and underscores, such as {@code customer} or
 *     {@code desk:17}
 */
public record Actor(String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    /** The owner of the account. */
    public static final Actor CUSTOMER = new Actor("customer");

    /** The bank itself, without a person. */
    public static final Actor BANK = new Actor("bank");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name has another form
     */
    public Actor {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "The name of the actor is not valid. Give 1 to 80 letters, digits, hyphens, points, colons and "
                            + "underscores.");
        }
    }

    /**
     * Makes an actor.
     *
     * @param name 1 to 80 letters, digits, hyphens, points, colons and underscores
     * @return the actor
     * @throws IllegalArgumentException if the name has another form
     */
    public static Actor of(String name) {
        return new Actor(name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
