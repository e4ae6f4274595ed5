package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.twilio.testing.FakeTwilio;
import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of Twilio's documentation and of the tests of its own libraries, all under the token 12345. */
class SignaturesTest {

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675309"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675309"),
            "To", List.of("+18005551212"));

    private final Signatures signatures = new Signatures(List.of("12345"));

    @ParameterizedTest
    @CsvSource({
        "https://mycompany.com/myapp.php?foo=1&bar=2,      RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "https://mycompany.com:1234/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "http://mycompany.com:1234/myapp.php?foo=1&bar=2,  Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
        "https://mycompany.com/myapp.php?foo=1&bar=2,      kvajT1Ptam85bY51eRf/AJRuM3w=",
        "http://mycompany.com/myapp.php?foo=1&bar=2,       0ZXoZLH/DfblKGATFgpif+LLRf4=",
        "https://mycompany.com/myapp.php?foo=1&bar=2&Body=It''s+amazing, dsq4Ehbj6cs+KdTkpF5sSSplOWw="
    })
    void theDocumentedOnesAreGenuine(String url, String signature) {
        String called = url.replace("''", "'");
        assertThat(signatures.isGenuine(called, PARAMETERS, signature)).isTrue();
    }

    @Test
    void aParameterMayComeMoreThanOnceInAnyOrder() {
        Map<String, List<String>> repeated = Map.of(
                "Sid", List.of("CA123"), "SidAccount", List.of("AC123"), "Digits", List.of("5678", "1234", "1234"));
        assertThat(signatures.isGenuine(URL, repeated, "IK+Dwps556ElfBT0I3Rgjkr1wJU="))
                .isTrue();
        Map<String, List<String>> bindings =
                Map.of("MessagingBinding.Address", List.of("+1415xxxxxxx", "+1325xxxxxxx"));
        assertThat(signatures.isGenuine(URL, bindings, "83O6e2vORAoJHUNzJjDWN1jz+BA="))
                .isTrue();
    }

    @Test
    void anEscapedQueryBesideAPortIsLeftAsItCame() {
        String signed = "https://mycompany.com:8443/status?mid=a%2Bb";
        String signature = "Sg7sbyVAIQZRCaMnsD+rKMTTOio="; // of it without the port, by OpenSSL
        assertThat(signatures.isGenuine(signed, Map.of("A", List.of("1")), signature))
                .isTrue();
        // The SDK's own check refuses it, which is why it is not used.
        assertThat(new RequestValidator("12345").validate(signed, Map.of("A", "1"), signature))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://[2001:db8::1]/status?mid=1,     https://[2001:db8::1]:443/status?mid=1",
        "https://[2001:db8::1]:443/status?mid=1, https://[2001:db8::1]/status?mid=1",
        "https://[2001:db8::1]:8443/status,      https://[2001:db8::1]/status",
        "https://[2001:DB8::1]/status,           https://[2001:db8::1]/status",
        "http://[::1]/status,                    http://[::1]:80/status",
        "https://bank.example/status,            https://bank.example:443/status",
        "https://bank.example:443/status,        https://bank.example/status",
        "https://bank.example:8443/status,       https://bank.example/status",
        "http://127.0.0.1/status,                http://127.0.0.1:80/status",
        "https://Bank.Example/status,            https://bank.example/status",
        "https://bank.example/,                  https://bank.example",
        "https://bank.example/?mid=1,            https://bank.example?mid=1",
        "https://bank.example/a%20b/%E0%A4%85?x=%zz, https://bank.example:443/a%20b/%E0%A4%85?x=%zz"
    })
    void aPortOrAnEmptyPathMayBeLeftOut(String called, String signed) {
        assertThat(new Signatures(List.of(FakeTwilio.TOKEN))
                        .isGenuine(called, Map.of(), FakeTwilio.signature(signed, Map.of())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://[2001:db8::1]/status, https://[2001:db8::1]:8443/status",
        "https://[2001:db8::1]/status, https://[2001:db8::2]/status",
        "https://bank.example/status,  https://bank.example/status/",
        "https://bank.example/status/, https://bank.example/status",
        "https://bank.example/s%74atus, https://bank.example/status",
        "https://bank.example/s?a=1&b=2, https://bank.example/s?b=2&a=1"
    })
    void nothingElseMayBe(String called, String signed) {
        assertThat(new Signatures(List.of(FakeTwilio.TOKEN))
                        .isGenuine(called, Map.of(), FakeTwilio.signature(signed, Map.of())))
                .isFalse();
    }

    @Test
    void eitherTokenIsGoodWhileItIsChanged() {
        Signatures both = new Signatures(List.of("67890", "12345"));
        assertThat(both.isGenuine(URL, PARAMETERS, SIGNATURE)).isTrue();
        assertThat(new Signatures(List.of("67890")).isGenuine(URL, PARAMETERS, SIGNATURE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "rSOYDt4T1cUTdK1PDd93/VVr8B8=", "खाता"})
    void anotherSignatureIsNot(String signature) {
        assertThat(signatures.isGenuine(URL, PARAMETERS, signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mycompany.com/myapp.php?foo=1&bar=2",
                "https://mycompany.com/myapp.php?foo=1&bar=3",
                "https://mycompany.com/myapp.php?bar=2&foo=1",
                "https://mycompany.com.evil.example/myapp.php?foo=1&bar=2",
                "https://mycompany.com/Myapp.php?foo=1&bar=2",
                "mycompany.com/myapp.php?foo=1&bar=2"
            })
    void norTheSameForAnotherAddress(String url) {
        assertThat(signatures.isGenuine(url, PARAMETERS, SIGNATURE)).isFalse();
    }

    @Test
    void norForOtherParameters() {
        assertThat(signatures.isGenuine(URL, Map.of(), SIGNATURE)).isFalse();
        assertThat(signatures.isGenuine(URL, Map.of("Digits", List.of("1234")), SIGNATURE))
                .isFalse();
    }
}
