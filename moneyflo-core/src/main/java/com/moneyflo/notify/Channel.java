package com.moneyflo.notify;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A channel to customers, such as SMS. This class is immutable and thread-safe.
 *
 * @param name 1 to 20 lower-case letters, digits and hyphens
 */
public record Channel(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,20}");

    /** SMS to mobile phones. */
    public static final Channel SMS = new Channel("sms");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name has another form
     */
    public Channel {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "The name of the channel is not valid. Give 1 to 20 lower-case letters, digits and hyphens.");
        }
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
