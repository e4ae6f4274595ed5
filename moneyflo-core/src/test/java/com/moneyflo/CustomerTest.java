package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    private static final CustomerId ID = new CustomerId(UUID.fromString("01a20358-f790-767e-9f2f-de32061f8181"));

    @Test
    void theTextFormHidesThePerson() {
        NewCustomer asha =
                NewCustomer.named("Asha", "Rao").phone("+919876543210").notificationsEnabled(true);
        Customer registered = Customer.builder(ID, "Asha", "Rao")
                .phone(PhoneNumber.of("+919876543210"))
                .notificationsEnabled(true)
                .build();

        assertThat(asha).hasToString("NewCustomer[hidden]");
        assertThat(registered).hasToString("Customer[01a20358-f790-767e-9f2f-de32061f8181]");
    }

    @Test
    void aPhoneAndTextMessagesAreAddedToCopies() {
        NewCustomer plain = NewCustomer.named("Asha", "Rao");
        NewCustomer full = plain.phone("+919876543210").notificationsEnabled(true);

        assertThat(plain.phone()).isEmpty();
        assertThat(plain.notificationsEnabled()).isFalse();
        assertThat(full.phone()).contains(PhoneNumber.of("+919876543210"));
        assertThat(full.notificationsEnabled()).isTrue();
        assertThat(full).isEqualTo(plain.notificationsEnabled(true).phone(PhoneNumber.of("+919876543210")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "919876543210",
                "+0123456789",
                "+123456",
                "+1234567890123456",
                "+91 98765 43210",
                "+91\u0667\u0667\u0667\u0667\u0667",
                "+1234567\n"
            })
    void whatIsNoPhoneNumberIsRefusedWithoutBeingQuoted(String phone) {
        NewCustomer asha = NewCustomer.named("Asha", "Rao");

        assertThatThrownBy(() -> asha.phone(phone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The phone number is not in E.164 form. Write + and 7 to 15 digits, no spaces.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Secret\u0000", "Secret\uD83D"})
    void aNameThatCannotBeKeptIsRefusedWithoutBeingQuoted(String name) {
        assertThatThrownBy(() -> NewCustomer.named(name, "Rao"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first name")
                .hasMessageNotContaining("Secret");
        assertThatThrownBy(() -> NewCustomer.named("Asha", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last name")
                .hasMessageNotContaining("Secret");
    }

    @Test
    void anIdIsReadAsItIsPrinted() {
        assertThat(CustomerId.of(ID.toString())).isEqualTo(ID);
        assertThat(TransferId.of(ID.toString()).value()).isEqualTo(ID.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "01a20358f790767e9f2fde32061f8181",
                " 01a20358-f790-767e-9f2f-de32061f8181",
                "01a20358-f790-767e-9f2f-de32061f818g"
            })
    void whatIsNoIdIsRefused(String text) {
        assertThatThrownBy(() -> CustomerId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customer id")
                .hasMessageContaining("36 characters");
        assertThatThrownBy(() -> TransferId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transfer id");
    }
}
