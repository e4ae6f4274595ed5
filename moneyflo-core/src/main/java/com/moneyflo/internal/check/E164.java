package com.moneyflo.internal.check;

import java.util.Objects;
import java.util.regex.Pattern;

/** The form of phone numbers (ITU-T E.164): a plus, then 7 to 15 digits of which the first is not zero. */
public final class E164 {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private E164() {}

    /**
     * Returns the number, if it has the form. The message does not quote it, because it is personal data.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static String checked(String number) {
        if (!FORM.matcher(Objects.requireNonNull(number, "phone")).matches()) {
            throw new IllegalArgumentException(
                    "The phone number is not in E.164 form. Write + and 7 to 15 digits, no spaces.");
        }
        return number;
    }
}
