package com.moneyflo.twilio;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks addresses to which secrets or reports are sent: https, or http on this machine. */
final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private Addresses() {}

    static URI checked(String what, URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || !isSafe(address.getScheme(), host)) {
            throw new IllegalArgumentException(
                    "The " + what + " must be https, or http on this machine, with a host and without a user.");
        }
        return address;
    }

    static URI parsed(String what, String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The " + what + " is not a URI. Give one such as https://bank.example/status.");
        }
    }

    private static boolean isSafe(@Nullable String scheme, String host) {
        return "https".equals(scheme)
                || ("http".equals(scheme) && LOOPBACK.matcher(host).matches());
    }
}
