package com.moneyflo.examples.cli;

import com.moneyflo.twilio.TwilioCheck;
import com.moneyflo.twilio.TwilioCheck.Verdict;
import com.moneyflo.twilio.TwilioNotifier;
import com.moneyflo.twilio.TwilioNotifierBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sets up Twilio from the environment alone. A credential on a command line can be read by every user of the machine.
 */
final class TwilioSetup {

    /** The address of a stand-in for Twilio on this machine. Credentials are not sent to another machine. */
    static final String BASE = "MONEYFLO_TWILIO_BASE_URI";

    private static final Pattern THIS_MACHINE =
            Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1]):[0-9]{1,5}/?");

    private TwilioSetup() {}

    /** Returns a builder with all settings that sending needs. */
    static TwilioNotifierBuilder builder(Map<String, String> environment) {
        List<String> missing = missing(environment);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Twilio is not set up. The environment has no "
                    + String.join("; no ", missing) + ". See docs/twilio.md.");
        }
        TwilioNotifierBuilder builder = TwilioNotifier.builder().environment(environment);
        String base = environment.getOrDefault(BASE, "");
        if (!base.isEmpty()) {
            if (!THIS_MACHINE.matcher(base).matches()) {
                throw new IllegalArgumentException(
                        BASE + " must name a stand-in on this machine, such as http://localhost:8080.");
            }
            builder.baseUri(URI.create(base));
        }
        return builder;
    }

    /** Asks Twilio whether it can send with these settings, and prints its findings. */
    static TwilioNotifier checked(TwilioNotifierBuilder builder, Output out) {
        TwilioNotifier twilio = builder.build();
        TwilioCheck check = twilio.check();
        if (check.verdict() == Verdict.CANNOT_SEND) {
            twilio.close();
            throw new IllegalStateException("Twilio: " + String.join(" ", check.findings()));
        }
        out.say("Twilio: " + check.findings().get(0));
        check.findings().stream().skip(1).forEach(out::tell);
        out.writer().flush();
        return twilio;
    }

    private static List<String> missing(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        require(missing, environment, "TWILIO_ACCOUNT_SID");
        if (isSet(environment, "TWILIO_API_KEY_SID")) {
            require(missing, environment, "TWILIO_API_KEY_SECRET");
        } else if (!isSet(environment, "TWILIO_AUTH_TOKEN")) {
            missing.add("TWILIO_API_KEY_SID and TWILIO_API_KEY_SECRET, or TWILIO_AUTH_TOKEN");
        }
        if (!isSet(environment, "TWILIO_MESSAGING_SERVICE_SID") && !isSet(environment, "TWILIO_FROM")) {
            missing.add("TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM");
        }
        return missing;
    }

    private static void require(List<String> missing, Map<String, String> environment, String name) {
        if (!isSet(environment, name)) {
            missing.add(name);
        }
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
