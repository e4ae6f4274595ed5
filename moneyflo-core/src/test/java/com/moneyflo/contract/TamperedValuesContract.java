package com.moneyflo.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Actor;
import com.moneyflo.CustomerId;
import com.moneyflo.Fault.Rule;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.NewCustomer;
import com.moneyflo.RefusedException;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Values that no CHECK of the tables refuses and that the library cannot read, or that would make later entries
 * wrong.
 */
public abstract class TamperedValuesContract extends TamperedLedgerContract {

    private static final long CENTURY = Duration.ofDays(36_525).toMillis() * 1_000;
    private static final String MADE = "UPDATE mf_deed SET made = ? WHERE id = ?";

    private final CustomerId mina = bank.register(NewCustomer.named("Mina", "Das"), IdempotencyKey.of("mina"))
            .id();
    private final long opened =
            bank.openAccount(mina, "INR", IdempotencyKey.of("account")).number().serial();
    private final Transfer keyed = asha.deposit(inr("1.00"), IdempotencyKey.of("keyed"));
    private final TransferId refused = refused();

    TamperedValuesContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aLastEntryOfTheFutureThatNoEntryHasIsFound() throws SQLException {
        lastAt(CENTURY);
        assertFound(List.of(Rule.FUTURE, Rule.TIME_ORDER), "account " + asha.number(), "later than the clock");
    }

    @Test
    void aLastEntryAtAnotherTimeThanTheAccountKnowsIsFound() throws SQLException {
        lastAt(1);
        assertFound(List.of(Rule.TIME_ORDER), "account " + asha.number());
    }

    @Test
    void aTimeOfTheLastEntryOfAnAccountWithoutEntriesIsFound() throws SQLException {
        String set = "UPDATE mf_account SET last_at = last_at + ? WHERE id = ?";
        tamper(sql(set, 1, opened), sql(set, -1, opened));
        assertFound(List.of(Rule.TIME_ORDER));
    }

    @Test
    void aMemoThatCannotBeReadIsFound() throws SQLException {
        for (String memo : List.of("", " ", "Chai\nand more", "x".repeat(201))) {
            transfer("memo", memo, null, transfer.id());
            assertFound(List.of(Rule.UNREADABLE), "memo of transfer " + transfer.id());
        }
    }

    @Test
    void labelsThatCannotBeReadAreFound() throws SQLException {
        for (String labels : List.of("", "bad", "Shop=7", "shop=", "=7", "shop=7\n", "shop=7\nbad", "shop=7\t")) {
            transfer("labels", labels, null, transfer.id());
            assertFound(List.of(Rule.UNREADABLE), "labels of transfer " + transfer.id());
        }
    }

    @Test
    void aKeyThatCannotBeReadIsFound() throws SQLException {
        byte[] before = "keyed".getBytes(UTF_8);
        for (byte[] key : List.of(
                new byte[0],
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                new byte[] {'a', (byte) 0xE0, (byte) 0xA4},
                " ".getBytes(UTF_8),
                "a\nb".getBytes(UTF_8),
                "x".repeat(101).getBytes(UTF_8))) {
            transfer("idem_key", key, before, keyed.id());
            assertFound(List.of(Rule.UNREADABLE), "key of transfer " + keyed.id());
            mend();
        }
    }

    @Test
    void aSideThatNoAccountCanHaveIsFound() throws SQLException {
        transfer("debtor", -1, ravi.number().serial(), refused);
        assertFound(List.of(Rule.UNREADABLE, Rule.KEY), "Transfer " + refused + " names an account with serial -1");
        transfer("creditor", 200_000_000_000_000_000L, asha.number().serial(), refused);
        assertFound(List.of(Rule.UNREADABLE, Rule.KEY), "serial 200000000000000000");
    }

    @Test
    void aKeyedChangeThatNamesWhatDoesNotExistIsFoundAndToldToItsCaller() throws SQLException {
        for (UUID made : List.of(new UUID(0, 0), new UUID(0, 999_999), new UUID(0, -1), NOWHERE.value())) {
            made(made, new UUID(0, opened));
            assertFound(List.of(Rule.ORPHAN), "mf_deed", made);
            assertToldToItsCaller(() -> bank.openAccount(mina, "INR", IdempotencyKey.of("account")), "account");
            mend();
        }
    }

    @Test
    void aKeyedChangeThatNamesNothingOrAnothersAccountIsToldToItsCaller() throws SQLException {
        made(new UUID(0, ravi.number().serial()), new UUID(0, opened));
        assertToldToItsCaller(() -> bank.openAccount(mina, "INR", IdempotencyKey.of("account")), "account");
        mend();
        made(null, new UUID(0, opened));
        assertToldToItsCaller(() -> bank.openAccount(mina, "INR", IdempotencyKey.of("account")), "account");
    }

    @Test
    void aRegistrationThatNamesACustomerWhoDoesNotExistIsFoundAndToldToItsCaller() throws SQLException {
        made(NOWHERE.value(), mina.value());
        assertFound(List.of(Rule.ORPHAN), "mf_deed", NOWHERE);
        assertToldToItsCaller(() -> bank.register(NewCustomer.named("Mina", "Das"), IdempotencyKey.of("mina")), "mina");
    }

    @Test
    void aStandingOrderThatNamesNothingIsFoundAndToldToItsCaller() throws SQLException {
        NewStandingOrder rent =
                NewStandingOrder.paying(asha.number(), ravi.number(), inr("1.00"), "Ravi", Schedule.monthly(1));
        StandingOrderOptions when = StandingOrderOptions.in(ZoneId.of("UTC")).manual();
        try (JdbcBank another =
                JdbcBank.builder(own.url).clock(own.clock).standingOrders(when).open()) {
            StandingOrders orders = another.standingOrders();
            UUID placed = orders.place(rent, Actor.BANK, IdempotencyKey.of("rent"))
                    .id()
                    .value();
            made(NOWHERE.value(), placed);
            assertFound(List.of(Rule.ORPHAN), "mf_deed", NOWHERE);
            assertToldToItsCaller(() -> orders.place(rent, Actor.BANK, IdempotencyKey.of("rent")), "rent");
        }
    }

    @Test
    void aCustomersWishesThatCannotBeReadAreFound() throws SQLException {
        customer("locale", "!!", null);
        assertFound(List.of(Rule.UNREADABLE), "language of customer " + mina);
        mend();
        for (List<Integer> hours : List.of(
                Arrays.asList(1_440, 60),
                Arrays.asList(60, -1),
                Arrays.asList(60, null),
                Arrays.asList(null, 60),
                Arrays.asList(60, 60))) {
            // Nothing is there before, and a driver that counts changed rows would count none where nothing stays.
            if (hours.get(0) != null) {
                customer("quiet_from", hours.get(0), null);
            }
            if (hours.get(1) != null) {
                customer("quiet_until", hours.get(1), null);
            }
            assertFound(List.of(Rule.UNREADABLE), "quiet hours of customer " + mina);
            mend();
        }
    }

    @Test
    void aPhoneThatIsNoneIsFoundAndNotQuoted() throws SQLException {
        customer("phone", "98765", null);
        assertFound(List.of(Rule.UNREADABLE), "phone of customer " + mina);
    }

    @Test
    void aNoticeAboutAnAccountThatDoesNotExistIsFoundInPlainEnglish() throws SQLException {
        byte[] nowhere = bytes(NOWHERE);
        tamper(
                sql(
                        "INSERT INTO mf_notice (id, customer, account, seq, kind, due_at, expires_at)"
                                + " VALUES (?, ?, 999999, 0, 'LOGIN', 0, 0)",
                        nowhere,
                        bytes(new TransferId(mina.value()))),
                sql("DELETE FROM mf_notice WHERE id = ?", (Object) nowhere));
        assertFound(List.of(Rule.ORPHAN), "Rows of mf_notice whose account does not exist in mf_account: 1.");
    }

    private static void assertToldToItsCaller(ThrowingCallable repeated, String key) {
        assertThatThrownBy(repeated)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'" + key + "'")
                .hasMessageContaining("mf_deed")
                .hasMessageContaining("verify()");
    }

    private TransferId refused() {
        IdempotencyKey key = IdempotencyKey.of("refused");
        assertThatThrownBy(() -> ravi.transfer(asha.number(), inr("9999.00"), key))
                .isInstanceOf(RefusedException.class);
        return bank.find(key).orElseThrow().id();
    }

    private void lastAt(long later) throws SQLException {
        String set = "UPDATE mf_account SET last_at = last_at + ? WHERE id = ?";
        tamper(
                sql(set, later, asha.number().serial()),
                sql(set, -later, asha.number().serial()));
    }

    private void transfer(String column, Object after, Object before, TransferId id) throws SQLException {
        String set = "UPDATE mf_transfer SET " + column + " = ? WHERE id = ?";
        tamper(sql(set, after, bytes(id)), sql(set, before, bytes(id)));
    }

    private void customer(String column, Object after, Object before) throws SQLException {
        String set = "UPDATE mf_customer SET " + column + " = ? WHERE id = ?";
        byte[] id = bytes(new TransferId(mina.value()));
        tamper(sql(set, after, id), sql(set, before, id));
    }

    private void made(UUID after, UUID before) throws SQLException {
        byte[] deed = deed(before);
        tamper(sql(MADE, bytes(after), deed), sql(MADE, bytes(before), deed));
    }

    private byte[] deed(UUID made) throws SQLException {
        try (Connection connection = own.connect();
                PreparedStatement statement = connection.prepareStatement("SELECT id FROM mf_deed WHERE made = ?")) {
            statement.setBytes(1, bytes(made));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : bytes(new TransferId(id));
    }
}
