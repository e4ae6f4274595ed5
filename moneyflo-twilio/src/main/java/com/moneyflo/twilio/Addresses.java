package com.moneyflo.twilio;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that secrets or signed reports may go to: https, or http that does not leave the machine. */
final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private Addresses() {}

    static URI checked(String what, URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || !isSafe(address.getScheme(), host)) {
            throw new IllegalArgumentException(
                    "The " + what + " has to be https, or http on this machine, with a host and no user.");
        }
        return address;
    }

    static URI parsed(String what, String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The " + what + " is no URI.");
        }
    }

    private static boolean isSafe(@Nullable String scheme, String host) {
        return "https".equals(scheme)
                || ("http".equals(scheme) && LOOPBACK.matcher(host).matches());
    }
}
