package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.CurrencyMismatchException;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.NotificationSettings;
import com.moneyflo.PhoneNumber;
import com.moneyflo.Posting;
import com.moneyflo.Transfer;
import com.moneyflo.UnknownCustomerException;
import com.moneyflo.jdbc.WrittenNotices;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notice is written with the money it tells of, to who wants it, and in no other case. */
public abstract class NoticesContract extends Contract {

    NoticesContract(TestDatabase database) {
        super(database);
    }

    @Test
    void ofALocaleLanguageScriptAndRegionAreKept() {
        CustomerId customer = asha.state().customer().orElseThrow();
        Locale tail = Locale.forLanguageTag("zh-Hant-TW-u-ca-roc-nu-hanidec-tz-twtpe-x-a-private-tail");
        bank.notificationSettings(customer, NotificationSettings.on().in(tail));
        assertThat(bank.notificationSettings(customer).locale().toLanguageTag()).isEqualTo("zh-Hant-TW");
        bank.notificationSettings(customer, NotificationSettings.on().in(Locale.forLanguageTag("en-IN")));
        assertThat(bank.notificationSettings(customer).locale().toLanguageTag()).isEqualTo("en-IN");
    }

    @Test
    void bothSidesOfATransferAreTold() {
        asha.transfer(ravi.number(), inr("900.00"));
        assertThat(written(asha))
                .containsExactly(
                        "ACCOUNT_OPENED",
                        "CREDITED INR 1000.00 balance INR 1000.00",
                        "DEBITED INR 900.00 balance INR 100.00");
        assertThat(written(ravi)).containsExactly("ACCOUNT_OPENED", "CREDITED INR 900.00 balance INR 900.00");
    }

    @Test
    void theSameKeyTwiceIsToldOnce() {
        IdempotencyKey key = newKey();
        asha.transfer(ravi.number(), inr("1.00"), key);
        asha.transfer(ravi.number(), inr("1.00"), key);
        assertThat(written(ravi)).hasSize(2);
    }

    @Test
    void aRefusedCommandIsNotTold() {
        refusalOf(() -> ravi.transfer(asha.number(), inr("1.00")));
        assertThat(written(ravi)).containsExactly("ACCOUNT_OPENED");
    }

    @Test
    void aReversalACaptureAndEachLegOfAPostingAreTold() {
        Transfer first = asha.transfer(ravi.number(), inr("10.00"));
        bank.reverse(first.id());
        Hold hold = asha.hold(inr("5.00"), Duration.ofDays(1));
        bank.capture(hold.id(), ravi.number());
        bank.post(Posting.builder()
                .debit(asha.number(), inr("1.00"))
                .debit(asha.number(), inr("2.00"))
                .credit(ravi.number(), inr("3.00"))
                .build());
        assertThat(written(asha).subList(2, 7))
                .containsExactly(
                        "DEBITED INR 10.00 balance INR 990.00",
                        "CREDITED INR 10.00 balance INR 1000.00",
                        "DEBITED INR 5.00 balance INR 995.00",
                        "DEBITED INR 1.00 balance INR 994.00",
                        "DEBITED INR 2.00 balance INR 992.00");
    }

    @Test
    void whoWantsNoTextsGetsNone() {
        Customer quiet = bank.register(NewCustomer.named("Meera", "Das").phone("+910000000002"));
        Account account = bank.openAccount(quiet.id(), "INR");
        asha.transfer(account.number(), inr("1.00"));
        assertThat(written(account)).isEmpty();
        assertThat(written(bank.internalAccount(InternalAccount.CASH, "INR"))).isEmpty();
    }

    @Test
    void whatACustomerWantsHoldsForAllHisAccountsFromThenOn() {
        CustomerId owner = owner(ravi);
        bank.notificationSettings(owner, bank.notificationSettings(owner).off());
        asha.transfer(ravi.number(), inr("1.00"));
        assertThat(written(ravi)).containsExactly("ACCOUNT_OPENED");
        assertThat(written(bank.openAccount(owner, "INR"))).isEmpty();
        bank.notificationSettings(owner, NotificationSettings.on());
        asha.transfer(ravi.number(), inr("2.00"));
        assertThat(written(ravi)).containsExactly("ACCOUNT_OPENED", "CREDITED INR 2.00 balance INR 3.00");
    }

    @Test
    void settingsComeBackAsTheyWereGiven() {
        CustomerId owner = owner(ravi);
        assertThat(bank.notificationSettings(owner)).isEqualTo(NotificationSettings.on());
        NotificationSettings night = NotificationSettings.on()
                .in(Locale.forLanguageTag("hi-IN"))
                .quiet(LocalTime.of(22, 30), LocalTime.of(7, 0));
        bank.notificationSettings(owner, night);
        assertThat(bank.notificationSettings(owner)).isEqualTo(night);
        assertThatThrownBy(() -> bank.notificationSettings(new CustomerId(UUID.randomUUID()), night))
                .isInstanceOf(UnknownCustomerException.class);
    }

    @Test
    void textsNeedAPhoneWhichMayBeGivenLater() {
        CustomerId id = bank.register(NewCustomer.named("Meera", "Das")).id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bank.notificationSettings(id, NotificationSettings.on()))
                .withMessageContaining("no phone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bank.changePhone(id, "98765 43210"))
                .withMessageNotContaining("98765");
        bank.changePhone(id, "+919876543210");
        bank.notificationSettings(id, NotificationSettings.on());
        assertThat(bank.customer(id).phone()).contains(PhoneNumber.of("+919876543210"));
        assertThat(bank.customer(id).notificationsEnabled()).isTrue();
    }

    @Test
    void amountsBelowTheCustomersLeastAreNotTold() {
        ravi.notificationThreshold(inr("100.00"));
        asha.transfer(ravi.number(), inr("99.99"));
        asha.transfer(ravi.number(), inr("100.00"));
        assertThat(written(ravi)).containsExactly("ACCOUNT_OPENED", "CREDITED INR 100.00 balance INR 199.99");
        assertThatIllegalArgumentException().isThrownBy(() -> ravi.notificationThreshold(inr("-1.00")));
        assertThatThrownBy(() -> ravi.notificationThreshold(Money.of("USD", "1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void aLowBalanceIsToldOncePerCrossing() {
        asha.notificationThreshold(inr("1000000.00"));
        asha.lowBalanceThreshold(inr("500.00"));
        asha.withdraw(inr("500.00"));
        asha.withdraw(inr("0.01"));
        asha.withdraw(inr("100.00"));
        asha.deposit(inr("100.00"));
        asha.deposit(inr("0.01"));
        asha.withdraw(inr("200.00"));
        asha.lowBalanceThreshold(null);
        asha.deposit(inr("500.00"));
        asha.withdraw(inr("500.00"));
        assertThat(written(asha).subList(2, written(asha).size()))
                .containsExactly(
                        "LOW_BALANCE INR 500.00 balance INR 499.99", "LOW_BALANCE INR 500.00 balance INR 300.00");
    }

    @Test
    void whatAHostRollsBackIsNotTold() throws SQLException {
        try (Connection connection = shared.connect()) {
            connection.setAutoCommit(false);
            bank.joining(connection).account(asha.number()).transfer(ravi.number(), inr("1.00"));
            connection.rollback();
            bank.joining(connection).account(asha.number()).transfer(ravi.number(), inr("2.00"));
            connection.commit();
        }
        assertThat(written(ravi)).containsExactly("ACCOUNT_OPENED", "CREDITED INR 2.00 balance INR 2.00");
    }

    private CustomerId owner(Account account) {
        return account.state().customer().orElseThrow();
    }

    private List<String> written(Account account) {
        return WrittenNotices.about(shared.url, account.number());
    }
}
