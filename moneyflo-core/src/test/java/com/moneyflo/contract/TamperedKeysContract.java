package com.moneyflo.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Fault.Rule;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.RefusedException;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys, their fingerprints and the refusals on record, changed by hand. */
public abstract class TamperedKeysContract extends TamperedLedgerContract {

    private final TestDatabase database;
    private final Transfer first = asha.transfer(
            ravi.number(), inr("1.00"), IdempotencyKey.of("first"), Memo.of("Chai"), Label.of("shop", "7"));
    private final Transfer second = asha.transfer(ravi.number(), inr("1.00"), IdempotencyKey.of("second"));
    private final TransferId hold = asha.hold(inr("7.00"), Duration.ofDays(1), IdempotencyKey.of("hold"))
            .id();
    private final Transfer capture = bank.capture(hold, ravi.number(), inr("6.00"), IdempotencyKey.of("capture"));
    private final Transfer reversal = bank.reverse(second.id(), IdempotencyKey.of("reversal"));
    private final TransferId refused = refused();

    TamperedKeysContract(TestDatabase database) {
        super(database);
        this.database = database;
    }

    @Test
    void aFingerprintThatDoesNotFitItsRowIsFound() throws SQLException {
        set("memo", "Coffee", "Chai", first.id());
        assertFound(List.of(Rule.KEY), first.id(), "fingerprint");
    }

    @Test
    void aLabelChangedUnderItsFingerprintIsFound() throws SQLException {
        set("labels", "shop=8", "shop=7", first.id());
        assertFound(List.of(Rule.KEY), first.id(), "fingerprint");
    }

    @Test
    void aFingerprintOfAnotherCommandIsFoundForEachKindThatCanBeCompared() throws SQLException {
        for (TransferId id : List.of(hold, capture.id(), reversal.id(), refused)) {
            byte[] before = (byte[]) read("fingerprint", id);
            byte[] after = before.clone();
            after[7] ^= 1;
            set("fingerprint", after, before, id);
        }
        assertFound(List.of(Rule.KEY), hold, capture.id(), reversal.id(), refused);
    }

    @Test
    void aFingerprintWithoutAKeyIsFound() throws SQLException {
        set("fingerprint", new byte[32], null, transfer.id());
        assertFound(List.of(Rule.KEY), transfer.id(), "a fingerprint without a key");
    }

    @Test
    void aRefusalThatCannotBeReadIsFound() throws SQLException {
        Object before = read("refusal", refused);
        for (String after : List.of(
                "TOO_LATE",
                "UNKNOWN_ACCOUNT account",
                "UNKNOWN_ACCOUNT account=12",
                "UNKNOWN_ACCOUNT payee=1000015",
                "INSUFFICIENT_FUNDS asked=INR",
                "INSUFFICIENT_FUNDS asked=ZZZ:1",
                "UNKNOWN_HOLD subject=1")) {
            set("refusal", after, before, refused);
            assertFound(List.of(Rule.UNREADABLE), refused);
        }
    }

    @Test
    void aKeyThatStandsTwiceIsFoundThoughTheIndexSaysItCannot() throws SQLException {
        boolean mysql = database != TestDatabase.H2;
        String key = "mf_transfer_key_uk";
        change(
                mysql
                        ? "ALTER TABLE mf_transfer DROP INDEX " + key + ", ADD INDEX " + key + " (idem_key)"
                        : "ALTER TABLE mf_transfer DROP CONSTRAINT " + key);
        try {
            set("idem_key", "first".getBytes(UTF_8), "second".getBytes(UTF_8), second.id());
            assertFound(List.of(Rule.KEY), first.id(), second.id(), "the same key");
        } finally {
            mend();
            change(
                    mysql
                            ? "ALTER TABLE mf_transfer DROP INDEX " + key + ", ADD UNIQUE INDEX " + key + " (idem_key)"
                            : "ALTER TABLE mf_transfer ADD CONSTRAINT " + key + " UNIQUE (idem_key)");
        }
        assertThat(bank.verify().faults()).isEmpty();
    }

    private TransferId refused() {
        IdempotencyKey key = IdempotencyKey.of("refused");
        assertThatThrownBy(() -> ravi.withdraw(inr("9999.00"), key)).isInstanceOf(RefusedException.class);
        return bank.find(key).orElseThrow().id();
    }

    private void set(String column, Object after, Object before, TransferId id) throws SQLException {
        String set = "UPDATE mf_transfer SET " + column + " = ? WHERE id = ?";
        tamper(sql(set, after, bytes(id)), sql(set, before, bytes(id)));
    }

    private Object read(String column, TransferId id) throws SQLException {
        try (Connection connection = own.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT " + column + " FROM mf_transfer WHERE id = ?")) {
            statement.setBytes(1, bytes(id));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = own.connect();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
