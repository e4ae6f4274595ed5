package com.moneyflo;

import com.moneyflo.internal.check.Text;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A name and a value for programs, such as {@code invoice=42}; a command takes up to eight. This class is immutable and
 * thread-safe.
 *
 * @param name 1 to 40 of the characters {@code a-z 0-9 _ . -}
 * @param value 1 to 100 characters, none of them a control character
 */
public record Label(String name, String value) implements Detail {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_.-]{1,40}");

    static final int MAX = 100;

    /**
     * Reads a label that may have been kept for long. For a new one use {@link #of}, which knows more rules; a command
     * checks them too.
     *
     * @throws IllegalArgumentException if the name has other characters, or the value is blank, too long or holds
     *     control characters
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
     * Makes a label.
     *
     * @param name 1 to 40 of the characters {@code a-z 0-9 _ . -}
     * @param value 1 to 100 characters, none of them a control character
     * @return the label
     * @throws IllegalArgumentException if the name has other characters, nothing of the value can be seen, or it is
     *     too long, was damaged on its way here (U+FFFD), or holds control characters, ends of lines or code points
     *     that are no characters
     */
    public static Label of(String name, String value) {
        Label label = new Label(name, value);
        Text.checked("label " + name, value, MAX);
        return label;
    }
}
