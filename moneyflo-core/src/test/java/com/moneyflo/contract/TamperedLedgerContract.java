package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.Fault;
import com.moneyflo.Fault.Rule;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.Verification;
import com.moneyflo.jdbc.JdbcBank;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A bank of its own, broken by hand past the library and mended again; the verifier must see the one and the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TamperedLedgerContract {

    static final TransferId NOWHERE = new TransferId(new UUID(7, 7));

    final TestDatabase.SharedBank own;
    final JdbcBank bank;
    final Account asha;
    final Account ravi;
    final Transfer deposit;
    final Transfer transfer;

    private final List<Statement> undo = new ArrayList<>();

    TamperedLedgerContract(TestDatabase database) {
        own = new TestDatabase.SharedBank(database, database.freshUrl());
        bank = own.bank;
        asha = open();
        ravi = open();
        deposit = asha.deposit(inr("1000.00"));
        own.clock.advance(Duration.ofSeconds(1));
        transfer = asha.transfer(ravi.number(), inr("300.00"));
        own.clock.advance(Duration.ofSeconds(1));
        asha.transfer(ravi.number(), inr("50.00"));
    }

    @BeforeEach
    void theLedgerIsSoundBefore() {
        assertThat(bank.verify().faults()).isEmpty();
    }

    @AfterEach
    void theLedgerIsSoundOnceItIsMended() throws SQLException {
        mend();
        assertThat(bank.verify().faults()).isEmpty();
        assertThat(bank.verify().isSound()).isTrue();
    }

    @AfterAll
    void theBankIsClosed() {
        bank.close();
    }

    /** Changes all back. */
    void mend() throws SQLException {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        undo.clear();
    }

    /** Changes one row by hand, to be changed back after the test. */
    void tamper(Statement breaking, Statement mending) throws SQLException {
        assertThat(breaking.run()).as("rows hit by " + breaking.sql).isEqualTo(1);
        undo.add(mending);
    }

    /** The verifier's findings must break these rules and no others, and name all this. */
    void assertFound(List<Rule> rules, Object... named) {
        Verification found = bank.verify();

        assertThat(found.isSound()).isFalse();
        assertThat(found.faultCount()).isEqualTo(found.faults().size());
        assertThat(found.faults().stream().map(Fault::rule).distinct()).containsExactlyInAnyOrderElementsOf(rules);
        for (Object name : named) {
            assertThat(found.faults())
                    .anySatisfy(fault -> assertThat(fault.message()).contains(name.toString()));
        }
    }

    Statement sql(String sql, Object... values) {
        return new Statement(sql, values);
    }

    static byte[] bytes(TransferId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    static Money inr(String amount) {
        return Money.of("INR", amount);
    }

    private Account open() {
        return bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
    }

    /** One statement to be run past the library. */
    final class Statement {
        private final String sql;
        private final Object[] values;

        private Statement(String sql, Object... values) {
            this.sql = sql;
            this.values = values.clone();
        }

        private int run() throws SQLException {
            try (Connection connection = own.connect();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        }
    }
}
