package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @Test
    void theValueIsTheNumberForAnAdapter() {
        assertThat(PhoneNumber.of("+919876543210").value()).isEqualTo("+919876543210");
        assertThat(PhoneNumber.of("+919876543210")).isEqualTo(new PhoneNumber("+919876543210"));
    }

    @ParameterizedTest
    @CsvSource({
        "+919876543210, +91******3210",
        "+123456789012345, +12*********2345",
        "+12345678901, +12*****8901",
        "+1234567890, +******7890",
        "+12345678, +*****678",
        "+1234567, +*****67"
    })
    void theTextFormHidesAtLeastFiveDigits(String number, String masked) {
        assertThat(PhoneNumber.of(number)).hasToString(masked);
    }
}
