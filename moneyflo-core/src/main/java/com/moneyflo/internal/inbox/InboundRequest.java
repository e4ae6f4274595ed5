package com.moneyflo.internal.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a customer's text asks for.
 *
 * @param ask what
 * @param lastDigits of which accounts, by how their numbers end; empty for all of them
 */
public record InboundRequest(Ask ask, String lastDigits) {

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

    /** With what stands on the account's texts before its last digits, or without. */
    private static final Pattern ABOUT_ACCOUNTS = Pattern.compile("(BAL|MINI)(?: X*([0-9]{1,18}))?");

    /** Reads a text: how it is written does not matter, see {@link MessageWords}. */
    public static InboundRequest of(String text) {
        MessageWords words = MessageWords.of(text);
        Matcher about = ABOUT_ACCOUNTS.matcher(words.said());
        if (about.matches()) {
            return new InboundRequest(Ask.valueOf(about.group(1)), about.group(2) == null ? "" : about.group(2));
        }
        if (words.isStop()) {
            return new InboundRequest(Ask.STOP, "");
        }
        if (words.isStart()) {
            return new InboundRequest(Ask.START, "");
        }
        return new InboundRequest(words.isHelp() ? Ask.HELP : Ask.OTHER, "");
    }
}
