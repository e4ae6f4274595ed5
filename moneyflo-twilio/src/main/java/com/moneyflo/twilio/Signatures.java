package com.moneyflo.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks Twilio's signatures: HMAC-SHA1, with an auth token as key, of the URL that Twilio was given, followed by the
 * sorted names and values of the parameters. The SDK's own check knows only one value for each parameter, and rewrites
 * URLs with a port, which changes their escapes. So it refuses calls that Twilio signed. Twilio signs with or without
 * the port; both forms are tried. The rest of the URL is used as received.
 */
final class Signatures {

    private static final String HMAC = "HmacSHA1";
    private static final Pattern ORIGIN =
            Pattern.compile("(https?)://(\\[[^]]+]|[^/?#:\\[]+)(:[0-9]+)?(.*)", Pattern.DOTALL);

    private final List<SecretKeySpec> keys;

    Signatures(List<String> tokens) {
        this.keys = tokens.stream()
                .map(token -> new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC))
                .toList();
    }

    boolean isGenuine(String url, Map<String, List<String>> parameters, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean genuine = false;
        for (SecretKeySpec key : keys) {
            for (String form : forms(url)) {
                // Does not stop at the first match, so the time does not show which key matched.
                genuine |= MessageDigest.isEqual(sign(key, form, parameters).getBytes(StandardCharsets.UTF_8), given);
            }
        }
        return genuine;
    }

    private static String sign(SecretKeySpec key, String url, Map<String, List<String>> parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, values) -> {
            for (String value : values.isEmpty() ? Set.of("") : new TreeSet<>(values)) {
                signed.append(name).append(value);
            }
        });
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This JVM has no " + HMAC + ". Use a JVM that follows the Java specification.");
        }
    }

    private static Set<String> forms(String url) {
        Matcher parts = ORIGIN.matcher(url);
        if (!parts.matches()) {
            return Set.of(url);
        }
        String standard = parts.group(1).equals("https") ? ":443" : ":80";
        String port = parts.group(3) == null ? standard : parts.group(3);
        Set<String> forms = new LinkedHashSet<>();
        for (String host : List.of(parts.group(2), parts.group(2).toLowerCase(Locale.ROOT))) {
            for (String rest : rests(parts.group(4))) {
                forms.add(parts.group(1) + "://" + host + port + rest);
                forms.add(parts.group(1) + "://" + host + rest);
            }
        }
        return forms;
    }

    /** Returns the forms of path and query. An address without a path is called with the path of one slash. */
    private static List<String> rests(String pathAndQuery) {
        boolean root = pathAndQuery.equals("/") || pathAndQuery.startsWith("/?");
        return root ? List.of(pathAndQuery, pathAndQuery.substring(1)) : List.of(pathAndQuery);
    }
}
