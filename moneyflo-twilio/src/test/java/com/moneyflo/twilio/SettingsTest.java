package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.dublin.ie1.twilio.com,  https://messaging.twilio.com/v1/Services/MG1?a=%2B, "
                + "https://messaging.dublin.ie1.twilio.com/v1/Services/MG1?a=%2B",
        "https://api.dublin.ie1.twilio.com,  https://api.twilio.com/2010-04-01/Accounts/AC1.json, "
                + "https://api.dublin.ie1.twilio.com/2010-04-01/Accounts/AC1.json",
        "https://api.ie1.twilio.com:8443,    https://messaging.twilio.com/v1/Services,           "
                + "https://messaging.ie1.twilio.com:8443/v1/Services",
        "http://localhost:8080,              https://messaging.twilio.com/v1/Services,           "
                + "http://localhost:8080/v1/Services",
        "https://proxy.bank.example,         https://api.twilio.com/2010-04-01/Accounts,         "
                + "https://proxy.bank.example/2010-04-01/Accounts"
    })
    void eachProductIsAskedAtItsOwnHostOfARegion(URI base, URI asked, URI placed) {
        assertThat(settings(base).placed(asked)).isEqualTo(placed);
    }

    private static Settings settings(URI base) {
        return new Settings(
                "AC1",
                new Credentials("AC1", "no secret"),
                new Sender.Service("MG1"),
                null,
                Map.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ZERO,
                ErrorCodes.stock(),
                base,
                InstantSource.system());
    }
}
