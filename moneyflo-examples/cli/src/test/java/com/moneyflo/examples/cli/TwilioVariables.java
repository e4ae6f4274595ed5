package com.moneyflo.examples.cli;

import com.moneyflo.twilio.testing.FakeTwilio;
import java.util.Map;

/** The environment of a user whose Twilio is the stand-in. */
final class TwilioVariables {

    private TwilioVariables() {}

    static Map<String, String> of(FakeTwilio fake) {
        return Map.of(
                "TWILIO_ACCOUNT_SID",
                FakeTwilio.ACCOUNT,
                "TWILIO_API_KEY_SID",
                FakeTwilio.KEY,
                "TWILIO_API_KEY_SECRET",
                FakeTwilio.KEY_SECRET,
                "TWILIO_AUTH_TOKEN",
                FakeTwilio.TOKEN,
                "TWILIO_MESSAGING_SERVICE_SID",
                FakeTwilio.SERVICE,
                TwilioSetup.BASE,
                fake.baseUri().toString());
    }
}
