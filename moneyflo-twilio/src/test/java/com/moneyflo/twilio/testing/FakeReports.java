package com.moneyflo.twilio.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls the host as Twilio does: a form, signed with the account's token over the address that was given and the sorted
 * parameters.
 */
final class FakeReports {

    private static final int MAX_MILLIS = 15_000;

    private FakeReports() {}

    /** The host's answer; zero if there was none. */
    static int call(String address, Map<String, String> parameters) {
        String called = address.split("#", 2)[0];
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(called).toURL().openConnection();
            connection.setConnectTimeout(MAX_MILLIS);
            connection.setReadTimeout(MAX_MILLIS);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setRequestProperty("X-Twilio-Signature", signature(called, parameters));
            try (OutputStream out = connection.getOutputStream()) {
                out.write(form(parameters).getBytes(StandardCharsets.UTF_8));
            }
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String signature(String address, Map<String, String> parameters) {
        StringBuilder signed = new StringBuilder(address);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(FakeTwilio.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
