package com.moneyflo.internal.inbox;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a customer's text asks for.
 *
 * @param ask what
 * @param lastDigits of which accounts, by how their numbers end; empty for all of them
 */
public record Wish(Ask ask, String lastDigits) {

    /** What can be asked for. */
    public enum Ask {
        /** What accounts hold. */
        BAL,
        /** Their last movements. */
        MINI,
        /** No more texts. */
        STOP,
        /** Texts again. */
        START,
        /** What can be asked. */
        HELP,
        /** Nothing that is understood. */
        OTHER
    }

    /** What providers and the law take for a stop, and for a start. */
    private static final Set<String> STOPS =
            Set.of("STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT");

    private static final Set<String> STARTS = Set.of("START", "UNSTOP", "YES");

    /** With what stands on the account's texts before its last digits, or without. */
    private static final Pattern ABOUT_ACCOUNTS = Pattern.compile("(BAL|MINI)(?:\\s+X*([0-9]{1,18}))?");

    private static final Pattern AT_THE_ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Reads a text: capitals, blanks and punctuation around it do not matter. */
    public static Wish of(String text) {
        String said = AT_THE_ENDS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        Matcher about = ABOUT_ACCOUNTS.matcher(said);
        if (about.matches()) {
            return new Wish(Ask.valueOf(about.group(1)), about.group(2) == null ? "" : about.group(2));
        }
        if (STOPS.contains(said)) {
            return new Wish(Ask.STOP, "");
        }
        if (STARTS.contains(said)) {
            return new Wish(Ask.START, "");
        }
        return new Wish(said.equals(Ask.HELP.name()) ? Ask.HELP : Ask.OTHER, "");
    }
}
