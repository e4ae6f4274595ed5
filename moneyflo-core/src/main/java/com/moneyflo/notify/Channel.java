package com.moneyflo.notify;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A way to a customer, by its name. This class is immutable and thread-safe.
 *
 * @param name 1 to 20 lower-case letters, digits and hyphens
 */
public record Channel(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,20}");

    /** Text messages to mobile phones. */
    public static final Channel SMS = new Channel("sms");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public Channel {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "That is no name of a channel. Write 1 to 20 lower-case letters, digits and hyphens.");
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
