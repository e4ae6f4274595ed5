package com.moneyflo.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountStatus;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The last checks before entries are written. No verb gets here with a wrong command, so the book is used directly. */
class BookTest {

    private static final AccountNumber RUPEES = AccountNumber.ofSerial(100_001);
    private static final AccountNumber MORE_RUPEES = AccountNumber.ofSerial(100_002);
    private static final AccountNumber DOLLARS = AccountNumber.ofSerial(100_003);
    private static final AccountNumber MORE_DOLLARS = AccountNumber.ofSerial(100_004);
    private static final TransferId TRANSFER = new TransferId(new UUID(0, 1));

    private final Book book = new Book(
            1,
            List.of(row(RUPEES, "INR"), row(MORE_RUPEES, "INR"), row(DOLLARS, "USD"), row(MORE_DOLLARS, "USD")),
            References.NONE);

    @Test
    void legsSumToZeroInEachCurrency() {
        assertThatCode(() -> book.enter(
                        TRANSFER,
                        List.of(
                                leg(RUPEES, "INR", -5),
                                leg(DOLLARS, "USD", 7),
                                leg(MORE_RUPEES, "INR", 5),
                                leg(MORE_DOLLARS, "USD", -7))))
                .doesNotThrowAnyException();
    }

    @Test
    void legsThatSumToZeroOnlyOverAllCurrenciesAreRefused() {
        List<Leg> legs = List.of(
                leg(RUPEES, "INR", -5), leg(MORE_RUPEES, "INR", 5), leg(DOLLARS, "USD", 7), leg(RUPEES, "INR", -7));
        assertThatThrownBy(() -> book.enter(TRANSFER, legs))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TRANSFER.toString())
                .hasMessageContaining("-7 minor units of INR");
        assertThat(book.entries()).isEmpty();
        assertThat(book.changedAccounts()).isEmpty();
    }

    /** Entered twice under one id, the first entries are lost, and their numbers would be missing. */
    @Test
    void entriesThatLeaveAGapAreRefused() {
        List<Leg> legs = List.of(leg(RUPEES, "INR", -5), leg(MORE_RUPEES, "INR", 5));
        book.enter(TRANSFER, legs);
        book.enter(TRANSFER, legs);
        assertThatThrownBy(() -> book.stamp(TRANSFER, book.entries(TRANSFER).get(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TRANSFER.toString())
                .hasMessageContaining("Entry 9 of account " + RUPEES);
    }

    private static Leg leg(AccountNumber account, String currency, long minor) {
        return new Leg(account, Money.ofMinor(currency, minor));
    }

    private static AccountRow row(AccountNumber number, String currency) {
        return new AccountRow(
                number,
                null,
                null,
                Currency.getInstance(currency),
                AccountStatus.OPEN,
                null,
                100,
                0,
                null,
                7,
                1,
                1,
                false,
                0,
                null,
                1);
    }
}
