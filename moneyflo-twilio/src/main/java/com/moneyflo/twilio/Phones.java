package com.moneyflo.twilio;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads phone numbers as Twilio writes them: with or without a channel before them, and with a plus that a query turned
 * into a blank.
 */
final class Phones {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern CHANNEL = Pattern.compile("^\\s*[A-Za-z][A-Za-z0-9_-]*:");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\p{Z}\\p{Cf}\\p{Pd}\\s().]");

    private Phones() {}

    /** Returns the number in E.164 form, or null if this is not a phone number. */
    static @Nullable String e164(String address) {
        String number = CHANNEL.matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .replaceFirst("");
        boolean lostItsPlus = number.startsWith(" ");
        number = BETWEEN_DIGITS.matcher(number).replaceAll("");
        if (number.startsWith("00")) {
            number = "+" + number.substring(2);
        } else if (lostItsPlus && !number.startsWith("+")) {
            number = "+" + number;
        }
        return E164.matcher(number).matches() ? number : null;
    }
}
