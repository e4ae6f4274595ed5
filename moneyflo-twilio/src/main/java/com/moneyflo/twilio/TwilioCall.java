package com.moneyflo.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio calls a host with, as the host's web server got it. This class is immutable; its text form shows neither texts nor phone numbers.
 *
 * @param pathAndQuery as received and still encoded, {@code /twilio/status?mid=…}
 * @param signature the header {@code X-Twilio-Signature}; null if there was none
 * @param parameters those of the form in the body, decoded, and all values of each; not those of the query
 */
public record TwilioCall(String pathAndQuery, @Nullable String signature, Map<String, List<String>> parameters) {

    /** Takes a copy. */
    public TwilioCall {
        if (!Objects.requireNonNull(pathAndQuery, "pathAndQuery").startsWith("/")) {
            throw new IllegalArgumentException(
                    "The path does not begin with a slash. Give path and query as received.");
        }
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = Collections.unmodifiableMap(copy);
    }

    /**
     * From the body of a form. Bound its length before it is read; Twilio's are shorter than 64 KiB.
     *
     * @param pathAndQuery as received and still encoded
     * @param signature the header {@code X-Twilio-Signature}; null if there was none
     * @param form the body, as received
     * @return the call
     * @throws IllegalArgumentException if it is no form; answer 400
     */
    public static TwilioCall ofForm(String pathAndQuery, @Nullable String signature, String form) {
        return new TwilioCall(pathAndQuery, signature, decoded(form));
    }

    /** The first value; null if there is none. */
    @Nullable
    String parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** The first value in the query; null if there is none. */
    @Nullable
    String inQuery(String name) {
        int start = pathAndQuery.indexOf('?');
        List<String> values = start < 0
                ? List.of()
                : decoded(pathAndQuery.substring(start + 1)).getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private static Map<String, List<String>> decoded(String form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), any -> new ArrayList<>())
                        .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    /** How many parameters there are. */
    @Override
    public String toString() {
        return "TwilioCall[" + parameters.size() + " parameters]";
    }
}
