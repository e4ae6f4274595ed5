package com.moneyflo.twilio.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as received, with its decoded query or form. */
record FakeRequest(String method, String path, Map<String, String> values, String authorization) {

    static @Nullable FakeRequest read(InputStream in, Runnable begun) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        begun.run();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = needed(in); !line.isEmpty(); line = needed(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The body broke off.");
        }
        String[] words = first.split(" ", 3);
        String[] target = words[1].split("\\?", 2);
        String form = words[0].equals("POST")
                ? new String(body, StandardCharsets.UTF_8)
                : target.length == 2 ? target[1] : "";
        return new FakeRequest(words[0], target[0], decoded(form), headers.getOrDefault("authorization", ""));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static String needed(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            throw new EOFException("The headers broke off.");
        }
        return line;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
