package com.moneyflo.examples.cli;

import java.util.regex.Pattern;

/** Hides the passwords in database URLs. */
final class Secrets {

    private static final Pattern NAMED = Pattern.compile("(?i)(password[0-9]*\\s*=)[^&;,)\\s']*");
    private static final Pattern BEFORE_HOST = Pattern.compile("(//|,)([^:/@,\\s]*):\\S*@");

    private Secrets() {}

    static String hidden(String text) {
        return BEFORE_HOST.matcher(NAMED.matcher(text).replaceAll("$1***")).replaceAll("$1$2:***@");
    }
}
