package com.moneyflo;

import com.moneyflo.internal.check.Text;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A name and a value for programs, such as {@code invoice=42}. A command has at most eight labels. This class is
 * immutable and thread-safe.
 *
 * @param name 1 to 40 of the characters {@code a-z 0-9 _ . -}
 * @param value 1 to 100 characters, none of them a control character
 */
public record Label(String name, String value) implements Detail {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_.-]{1,40}");

    static final int MAX = 100;

    /**
     * Makes a label that an older version of the library may have stored. For a new label use {@link #of}, which checks
     * more rules. Every command checks those rules too.
     *
     * @throws IllegalArgumentException if the name has other characters or is too long, or if the value is blank, is
     *     too long or contains control characters
     */
    public Label {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of the label is not valid. Give 1 to 40 of the characters a-z 0-9 _ . -");
        }
        Text.kept("label " + name, value, MAX);
    }

    /**
     * Makes a label, such as {@code Label.of("invoice", "42")}.
     *
     * @param name 1 to 40 of the characters {@code a-z 0-9 _ . -}
     * @param value 1 to 100 characters, none of them a control character
     * @return the label
     * @throws IllegalArgumentException if the name has other characters or is too long; or if the value has no visible
     *     character, is too long, or contains control characters, line ends, noncharacters or U+FFFD (the mark of a
     *     character that was lost)
     */
    public static Label of(String name, String value) {
        Label label = new Label(name, value);
        Text.checked("label " + name, value, MAX);
        return label;
    }
}
