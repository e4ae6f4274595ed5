package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.Account;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.NewCustomer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.NoticeKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers ask by text, and are answered once, not too often, and only about what is theirs. */
public abstract class InboundMessagesContract extends Contract {

    private final OutboxRows rows;
    private final String phone = "+9170" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
    private final CustomerId meera;
    private final Account savings;

    InboundMessagesContract(TestDatabase database) {
        super(database);
        rows = new OutboxRows(shared.url);
        meera = customer();
        savings = bank.openAccount(meera, "INR");
        savings.deposit(inr("250.00"));
        savings.withdraw(inr("100.00"));
    }

    @Test
    void aBalanceIsToldOfEachOpenAccountAtMostThree() {
        Account closed = bank.openAccount(meera, "INR");
        closed.close();
        receive(" bal. ");
        assertThat(answers()).containsExactly("BALANCE");
        assertThat(rows.select("balance", "account = ? AND kind = 'BALANCE'", serial(savings)))
                .containsExactly(15_000L);
        for (int i = 0; i < 4; i++) {
            bank.openAccount(meera, "INR");
        }
        receive("BAL");
        assertThat(answers()).hasSize(4);
    }

    @Test
    void theLastMovementsAreToldTheLatestFirst() {
        for (int i = 1; i <= 4; i++) {
            savings.deposit(inr(i + ".00"));
        }
        receive("Mini");
        assertThat(rows.select("words", "account = ? AND kind = 'LAST_MOVEMENTS'", serial(savings)))
                .containsExactly("INR 400 300 200 100 -10000");
        Account empty = bank.openAccount(meera, "INR");
        receive("MINI " + lastFour(empty));
        assertThat(rows.select("words", "account = ? AND kind = 'LAST_MOVEMENTS'", serial(empty)))
                .containsExactly("");
    }

    @Test
    void anAccountIsNamedByItsLastDigits() {
        Account other = bank.openAccount(meera, "INR");
        receive("BAL XX" + lastFour(other));
        assertThat(rows.select("account", "account IN (?, ?) AND kind = 'BALANCE'", serial(savings), serial(other)))
                .containsExactly(other.number().serial());
        receive("BAL 99999");
        assertThat(answers()).containsExactly("BALANCE", "HELP");
    }

    @Test
    void aTextThatComesAgainIsAnsweredOnce() {
        InboundMessage text = new InboundMessage(UUID.randomUUID().toString(), phone, "BAL");
        bank.inbound().receive(text);
        bank.inbound().receive(text);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void aTextThatTwoBanksGetAtOnceIsAnsweredOnce() {
        InboundMessage text = new InboundMessage(UUID.randomUUID().toString(), phone, "BAL");
        try (JdbcBank second =
                JdbcBank.builder(shared.url).clock(clock).inboundMessages(true).open()) {
            assertThat(atOnce(8, i -> {
                        (i % 2 == 0 ? bank : second).inbound().receive(text);
                        return "taken";
                    }))
                    .containsOnly("taken");
        }
        assertThat(answers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop all", " Unsubscribe!", "END", "quit", "CANCEL", "REVOKE", "OptOut"})
    void afterAStopThereIsSilence(String stop) {
        receive(stop);
        assertThat(bank.customer(meera).notificationsEnabled()).isFalse();
        savings.deposit(inr("1.00"));
        for (String text : List.of("BAL", "MINI", "HELP", "why?")) {
            receive(text);
        }
        assertThat(answers()).isEmpty();
        assertThat(rows.select("id", "account = ?", serial(savings))).hasSize(3);
        receive("start");
        assertThat(answers()).containsExactly("TEXTS_ON");
        savings.deposit(inr("1.00"));
        assertThat(rows.select("id", "account = ?", serial(savings))).hasSize(4);
    }

    @Test
    void anOldStopThatComesAgainStopsNothing() {
        InboundMessage stop = new InboundMessage(UUID.randomUUID().toString(), phone, "STOP");
        bank.inbound().receive(stop);
        receive("START");
        bank.inbound().receive(stop);
        assertThat(bank.customer(meera).notificationsEnabled()).isTrue();
    }

    @Test
    void whoShareAPhoneAreAnsweredForTheAccountsOfEachAndStoppedTogether() {
        CustomerId son = customer();
        bank.openAccount(son, "INR");
        receive("BAL");
        assertThat(answers()).containsExactly("BALANCE");
        assertThat(rows.answers(son)).containsExactly("BALANCE");
        receive("STOP");
        assertThat(bank.customer(son).notificationsEnabled()).isFalse();
        assertThat(bank.customer(meera).notificationsEnabled()).isFalse();
        receive("UNSTOP");
        assertThat(bank.customer(son).notificationsEnabled()).isTrue();
        assertThat(answers()).containsExactly("BALANCE", "TEXTS_ON");
        assertThat(rows.answers(son)).containsExactly("BALANCE");
    }

    @Test
    void tenAnswersAnHourAreEnough() {
        for (int i = 0; i < 12; i++) {
            receive("BAL");
        }
        assertThat(answers()).hasSize(10);
        clock.advance(Duration.ofMinutes(59));
        receive("HELP");
        assertThat(answers()).hasSize(10);
        clock.advance(Duration.ofMinutes(1));
        receive("HELP");
        assertThat(answers()).hasSize(11).endsWith("HELP");
    }

    @Test
    void whatIsNotUnderstoodIsHelpedOnceAnHour() {
        receive("Thank you");
        receive("???");
        receive("BAL BAL");
        assertThat(answers()).containsExactly("HELP");
        receive("HELP");
        clock.advance(Duration.ofMinutes(59));
        receive("");
        assertThat(answers()).containsExactly("HELP", "HELP");
        clock.advance(Duration.ofMinutes(1));
        receive("PAY 100");
        assertThat(answers()).hasSize(3);
    }

    @Test
    void whoIsNotRegisteredGetsNothingAndLeavesNoTrace() {
        long before = count();
        bank.inbound().receive(new InboundMessage(UUID.randomUUID().toString(), "+918888888888", "BAL"));
        bank.inbound().receive(new InboundMessage(UUID.randomUUID().toString(), "BANKS", "STOP"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void consentToldToTheProviderIsMirroredWithoutAWord() {
        consent(false);
        consent(false);
        assertThat(bank.customer(meera).notificationsEnabled()).isFalse();
        savings.deposit(inr("1.00"));
        rows.update("UPDATE mf_customer SET phone_refused = TRUE WHERE phone = ?", phone);
        consent(true);
        assertThat(rows.update(
                        "UPDATE mf_customer SET last_name = 'Das' WHERE phone = ? AND phone_refused = TRUE", phone))
                .isZero();
        savings.deposit(inr("1.00"));
        assertThat(answers()).isEmpty();
        assertThat(rows.select("id", "account = ? AND kind = 'CREDITED'", serial(savings)))
                .hasSize(2);
    }

    @Test
    void consentCountsOnceAndTheLastWordStands() {
        bank.inbound().consent("SM2-" + phone, phone, true);
        bank.inbound().consent("SM1-" + phone, phone, false);
        bank.inbound().consent("SM2-" + phone, phone, true);
        bank.inbound().receive(new InboundMessage("SM2-" + phone, phone, "START"));
        assertThat(bank.customer(meera).notificationsEnabled()).isFalse();
        receive("START");
        bank.inbound().consent("SM1-" + phone, phone, false);
        bank.inbound().receive(new InboundMessage("SM1-" + phone, phone, "STOP"));
        assertThat(bank.customer(meera).notificationsEnabled()).isTrue();
    }

    @Test
    void consentThatTwoBanksGetAtOnceCountsOnce() {
        bank.inbound().consent("SM1-" + phone, phone, false);
        try (JdbcBank second = JdbcBank.builder(shared.url).clock(clock).open()) {
            atOnce(8, i -> {
                (i % 2 == 0 ? bank : second).inbound().consent("SM2-" + phone, phone, true);
                return "taken";
            });
            second.inbound().consent("SM3-" + phone, phone, false);
            bank.inbound().consent("SM2-" + phone, phone, true);
        }
        assertThat(bank.customer(meera).notificationsEnabled()).isFalse();
    }

    @Test
    void whereQuestionsAreNotAnsweredAStopIsHeardAllTheSame() {
        try (JdbcBank silent = JdbcBank.builder(shared.url).clock(clock).open()) {
            for (String text : List.of("BAL", "MINI", "HELP", "hello", "STOP")) {
                silent.inbound().receive(new InboundMessage(UUID.randomUUID().toString(), phone, text));
            }
            assertThat(answers()).isEmpty();
            assertThat(bank.customer(meera).notificationsEnabled()).isFalse();
            silent.inbound().receive(new InboundMessage(UUID.randomUUID().toString(), phone, "YES"));
        }
        assertThat(answers()).containsExactly("TEXTS_ON");
    }

    @Test
    void aTextNeedsANameByWhichItIsKnownWhenItComesAgain() {
        for (String name : List.of(" ", "n".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bank.inbound().receive(new InboundMessage(name, phone, "BAL")))
                    .withMessageContaining("1 to 200")
                    .withMessageNotContaining(phone);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bank.inbound().consent(name, phone, false))
                    .withMessageContaining("1 to 200")
                    .withMessageNotContaining(phone);
        }
    }

    @Test
    void answersSayNoMoreThanMaskedAccountsAndBalances() {
        receive("BAL");
        receive("MINI");
        assertThat(Collections.max(answers().stream().map(String::valueOf).toList()))
                .isEqualTo("LAST_MOVEMENTS");
        assertThat(bank.notices()
                        .find(rows.id(savings, NoticeKind.BALANCE))
                        .orElseThrow()
                        .maskedAccount())
                .isEqualTo("XX" + lastFour(savings));
    }

    private CustomerId customer() {
        Customer registered =
                bank.register(NewCustomer.named("Meera", "Das").phone(phone).notificationsEnabled(true));
        return registered.id();
    }

    private void receive(String text) {
        bank.inbound().receive(new InboundMessage(UUID.randomUUID().toString(), phone, text));
    }

    private void consent(boolean wanted) {
        bank.inbound().consent(UUID.randomUUID().toString(), phone, wanted);
    }

    private List<Object> answers() {
        return rows.answers(meera);
    }

    private long count() {
        return rows.select("id", "1 = 1").size() + (long) rows.update("UPDATE mf_inbound SET answers = answers");
    }

    private static Object serial(Account account) {
        return account.number().serial();
    }

    private static String lastFour(Account account) {
        String all = account.number().toString();
        return all.substring(all.length() - 4);
    }
}
