package com.moneyflo.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A call of Twilio to a host, as the host's web server received it. This class is immutable. {@link #toString} shows
 * neither texts nor phone numbers.
 */
public final class TwilioCall {

    private final String pathAndQuery;
    private final @Nullable String signature;
    private final Map<String, List<String>> parameters;

    /**
     * Makes a call, with a copy of the parameters.
     *
     * @param pathAndQuery path and query as received, still encoded: {@code /twilio/status?mid=…}
     * @param signature the header {@code X-Twilio-Signature}, or null if there was none
     * @param parameters the decoded parameters of the form in the body, with all values of each; empty for a GET, whose
     *     parameters are in the query
     * @throws IllegalArgumentException if the path does not begin with a slash
     */
    public TwilioCall(String pathAndQuery, @Nullable String signature, Map<String, List<String>> parameters) {
        this.pathAndQuery = pathAndQuery;
        this.signature = signature;
        if (!Objects.requireNonNull(pathAndQuery, "pathAndQuery").startsWith("/")) {
            throw new IllegalArgumentException(
                    "The path does not begin with a slash. Give path and query as received.");
        }
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.parameters = Collections.unmodifiableMap(copy);
    }

    /** {@return path and query, as received and still encoded} */
    public String pathAndQuery() {
        return pathAndQuery;
    }

    /** {@return the header {@code X-Twilio-Signature}, or empty} */
    public Optional<String> signature() {
        return Optional.ofNullable(signature);
    }

    /** {@return the decoded parameters of the form, with all values of each; none for a GET} */
    public Map<String, List<String>> parameters() {
        return parameters;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TwilioCall that
                && pathAndQuery.equals(that.pathAndQuery)
                && Objects.equals(signature, that.signature)
                && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pathAndQuery, signature, parameters);
    }

    /**
     * Returns a call with the body of a form. Limit the length of the body before you read it: Twilio's bodies are
     * shorter than 64 KiB.
     *
     * @param pathAndQuery path and query as received, still encoded
     * @param signature the header {@code X-Twilio-Signature}, or null if there was none
     * @param form the body as received; empty for a GET
     * @return the call
     * @throws IllegalArgumentException if the body is not a form; answer 400
     */
    public static TwilioCall ofForm(String pathAndQuery, @Nullable String signature, String form) {
        return new TwilioCall(pathAndQuery, signature, decoded(form, TwilioCall::strictly));
    }

    /**
     * Returns the first value with one of these names that is not blank, or null. A call without a form has its
     * parameters in the query.
     */
    @Nullable
    String parameter(String... names) {
        return first(parameters.isEmpty() ? query() : parameters, names);
    }

    /** Returns the first value with this name in the query that is not blank, or null. */
    @Nullable
    String inQuery(String name) {
        return first(query(), name);
    }

    private static @Nullable String first(Map<String, List<String>> values, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> values.entrySet().stream()
                        .filter(one -> one.getKey().equalsIgnoreCase(name))
                        .flatMap(one -> one.getValue().stream()))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private Map<String, List<String>> query() {
        int start = pathAndQuery.indexOf('?');
        return start < 0 ? Map.of() : decoded(pathAndQuery.substring(start + 1), TwilioCall::asItIs);
    }

    private static Map<String, List<String>> decoded(String form, UnaryOperator<String> decode) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode.apply(name), any -> new ArrayList<>())
                        .add(decode.apply(value));
            }
        }
        return values;
    }

    private static String strictly(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Decodes a text, or returns it unchanged if its escapes are wrong. The rest of the query is still usable. */
    private static String asItIs(String text) {
        try {
            return strictly(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns the number of parameters. */
    @Override
    public String toString() {
        return "TwilioCall[" + parameters.size() + " parameters]";
    }
}
