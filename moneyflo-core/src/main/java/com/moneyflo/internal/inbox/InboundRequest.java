package com.moneyflo.internal.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request of an inbound message.
 *
 * @param ask the kind of request
 * @param lastDigits the last digits of the accounts that it is about; empty for all accounts of the customer
 */
public record InboundRequest(Ask ask, String lastDigits) {

    /** The kinds of requests. */
    public enum Ask {
        /** The balances of accounts. */
        BAL,
        /** The latest entries of accounts. */
        MINI,
        /** The customer opts out. */
        STOP,
        /** The customer opts in. */
        START,
        /** The list of requests. */
        HELP,
        /** The bank does not understand the message. */
        OTHER
    }

    /** Customers may write the X that messages show before the last digits of an account. */
    private static final Pattern ABOUT_ACCOUNTS = Pattern.compile("(BAL|MINI)(?: X*([0-9]{1,18}))?");

    /** Reads the request of a message. Capitals and punctuation do not matter, see {@link MessageWords}. */
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
