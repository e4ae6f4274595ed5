package com.moneyflo.internal.check;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads UUIDs strictly: the JDK's parser accepts shortened groups. */
public final class UuidText {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UuidText() {}

    /** Parses a UUID; {@code what} names it in the message. */
    public static UUID parse(String what, String text) {
        Objects.requireNonNull(text, what);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "That is not a " + what + ". Write all of its 36 characters, as it was printed.");
        }
        return UUID.fromString(text);
    }
}
