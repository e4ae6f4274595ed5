package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for every short text that callers give. */
class TextTest {

    private static final AccountNumber FROM = AccountNumber.ofSerial(100_001);
    private static final AccountNumber TO = AccountNumber.ofSerial(100_002);
    private static final Money RUPEE = Money.of("INR", "1.00");
    private static final String PAYMENT = "order:0199f3a0-0000-7000-8000-000000000001:2026-01-05:1";

    /** All that take a text, by the name that a refusal gives it. */
    private static final Map<String, Consumer<String>> FIELDS = Map.of(
            "key", IdempotencyKey::of,
            "memo", Memo::of,
            "label note", text -> Label.of("note", text),
            "first name", text -> NewCustomer.named(text, "Rao"),
            "last name", text -> NewCustomer.named("Asha", text),
            "name of the payee", text -> order(text));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0",
                "\u00AD",
                "\u034F",
                "\u061C",
                "\u115F",
                "\u1160",
                "\u17B4",
                "\u180E",
                "\u2007",
                "\u200B",
                "\u200C",
                "\u200D",
                "\u200E",
                "\u202F",
                "\u2060",
                "\u2064",
                "\u206A",
                "\u2800",
                "\u3000",
                "\u3164",
                "\uFE0F",
                "\uFEFF",
                "\uFFA0",
                "\uFFF0",
                "\uDB40\uDC41",
                "\uDB40\uDD00",
                "\u200B \u2060\u3000",
                "\u0301",
                "\u0301\u0308",
                " \u0902",
                "\u20DD",
                "\u200B\u093E"
            })
    void aTextOfWhichNothingIsSeenIsBlank(String text) {
        FIELDS.forEach((field, taking) -> assertThatIllegalArgumentException()
                .as(field)
                .isThrownBy(() -> taking.accept(text))
                .withMessage("The " + field + " is blank. Leave it out or give it a text."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD", "\uFFFD\uFFFD\uFFFD-jun", "rent \uFFFD"})
    void aTextThatWasDamagedOnItsWayIsRefused(String text) {
        FIELDS.forEach((field, taking) -> assertThatIllegalArgumentException()
                .as(field)
                .isThrownBy(() -> taking.accept(text))
                .withMessageStartingWith("The " + field + " has the character U+FFFD")
                .withMessageContaining("a character that was lost")
                .withMessageContaining("character set"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u2028b", "a\u2029", "a\u0085b", "a\u000Bb", "a\nb", "\uD83Da", "a\uDCB0", "a\u202Eb",
                "\uFFFC", "a\uFFFCb", "\uFFF9", "a\uFFF9b\uFFFAc\uFFFB", "\uFFFE", "a\uFFFF", "\uFDD0", "a\uFDEFb",
                "\uD83F\uDFFE", "a\uDBFF\uDFFF"
            })
    void whatEndsALineOrCannotBePrintedIsRefused(String text) {
        FIELDS.forEach((field, taking) -> assertThatIllegalArgumentException()
                .as(field)
                .isThrownBy(() -> taking.accept(text))
                .withMessageStartingWith("The " + field + " has the character U+")
                .withMessageEndingWith("which is not allowed. Remove it."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0915\u094D\u200D\u0937",
                "\u2764\uFE0F",
                "\u200Fa",
                "a\u00A0b",
                "\uFEFFa",
                "a\u0301",
                "\uFDF0\uFFEE"
            })
    void unseenCharactersBesideOthersAreKept(String text) {
        FIELDS.values().forEach(taking -> taking.accept(text));
        assertThat(IdempotencyKey.of(text).value()).isEqualTo(text);
    }

    @Test
    void aCommandAndAnOrderTakeNothingThatTheFactoriesRefuse() {
        List<Detail> damaged = List.of(
                new IdempotencyKey("\uFFFD"),
                new Memo("\u200B"),
                new Label("note", "a\u2028b"),
                new IdempotencyKey(PAYMENT));
        assertThat(damaged).allSatisfy(detail -> {
            assertThatIllegalArgumentException().isThrownBy(() -> Command.deposit(TO, RUPEE, detail));
            assertThatIllegalArgumentException().isThrownBy(() -> Command.transfer(FROM, TO, RUPEE, detail));
        });
        assertThatIllegalArgumentException().isThrownBy(() -> order("Ravi").memo(new Memo("\uFFFD")));
    }

    @Test
    void theKeysOfStandingOrdersAreNoCallers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdempotencyKey.of(PAYMENT))
                .withMessageContaining("which is reserved for payments of standing orders")
                .withMessageContaining("Use another key");
        assertThat(List.of("order:4711", "order:", PAYMENT + "x", "x" + PAYMENT, PAYMENT.replace("order", "Order")))
                .allSatisfy(free -> assertThat(IdempotencyKey.of(free).value()).isEqualTo(free));
    }

    @Test
    void whatIsInTheDatabaseFromBeforeStaysReadable() {
        assertThat(new IdempotencyKey("\uFFFD").value()).isEqualTo("\uFFFD");
        assertThat(new IdempotencyKey("\uFFFC\u0301").value()).isEqualTo("\uFFFC\u0301");
        assertThat(new Memo("\uFFFE").text()).isEqualTo("\uFFFE");
        assertThat(new Memo("a\u2028b").text()).isEqualTo("a\u2028b");
        assertThat(new Label("note", "\u200B").value()).isEqualTo("\u200B");
    }

    private static NewStandingOrder order(String payee) {
        return NewStandingOrder.paying(FROM, TO, RUPEE, payee, Schedule.monthly(1));
    }
}
