package com.moneyflo.contract;

import com.moneyflo.Fault.Rule;
import com.moneyflo.StatementPeriod;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts and entries changed by hand. Asha has the entries 1000.00, -300.00, -50.00; Ravi has 300.00, 50.00. */
public abstract class TamperedAccountsContract extends TamperedLedgerContract {

    private static final String BALANCE = "UPDATE mf_account SET balance = balance + ? WHERE id = ?";
    private static final String HELD = "UPDATE mf_account SET held = held + ? WHERE id = ?";
    private static final String KNOWN_SEQ = "UPDATE mf_account SET seq = seq + ? WHERE id = ?";
    private static final String ENTRY = "UPDATE mf_entry SET amount = amount + ?, balance = balance + ?,"
            + " posted_at = posted_at + ? WHERE account = ? AND seq = ?";
    private static final String SEQ = "UPDATE mf_entry SET seq = ? WHERE account = ? AND seq = ?";
    private static final String DELETE = "DELETE FROM mf_entry WHERE account = ? AND seq = ?";
    private static final String INSERT =
            "INSERT INTO mf_entry (account, seq, transfer, amount, balance, posted_at) VALUES (?, ?, ?, ?, ?, ?)";

    private final long first = asha.number().serial();
    private final long second = ravi.number().serial();

    TamperedAccountsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aBalanceChangedIsFound() throws SQLException {
        tamper(sql(BALANCE, 1, first), sql(BALANCE, -1, first));
        assertFound(
                List.of(Rule.BALANCE, Rule.CONSERVATION), asha.number(), "INR 650.01", "INR 650.00", "add up to 1 ");
    }

    @Test
    void moneyMovedFromBalanceToBalanceIsFound() throws SQLException {
        tamper(sql(BALANCE, 100, first), sql(BALANCE, -100, first));
        tamper(sql(BALANCE, -100, second), sql(BALANCE, 100, second));
        assertFound(List.of(Rule.BALANCE), asha.number(), "INR 651.00", ravi.number(), "INR 349.00");
    }

    @Test
    void theAmountOfAnEntryChangedIsFound() throws SQLException {
        entry(1, 0, 0, second, 1);
        assertFound(
                List.of(Rule.BALANCE, Rule.RUNNING_BALANCE, Rule.HALF_TRANSFER),
                "Entry 1 of account " + ravi.number(),
                "INR 300.01",
                transfer.id(),
                "add up to 1 ");
    }

    @Test
    void theRunningBalanceOfAnEntryChangedIsFound() throws SQLException {
        entry(0, 1, 0, first, 2);
        assertFound(
                List.of(Rule.RUNNING_BALANCE),
                "Entry 2 of account " + asha.number(),
                "Entry 3 of account " + asha.number(),
                "INR 700.01");
    }

    @Test
    void moneyMadeOnAnAccountAndItsLastEntryIsFound() throws SQLException {
        entry(100, 100, 0, second, 2);
        tamper(sql(BALANCE, 100, second), sql(BALANCE, -100, second));
        assertFound(List.of(Rule.CONSERVATION, Rule.HALF_TRANSFER), "All balances in INR add up to 100 ");
    }

    @Test
    void anEntryDatedBeforeTheOneAboveItIsFound() throws SQLException {
        long back = Duration.ofSeconds(2).toMillis() * 1_000;
        entry(0, 0, -back, first, 3);
        assertFound(List.of(Rule.TIME_ORDER), "Entry 3 of account " + asha.number());
    }

    @Test
    void aLegDeletedIsFound() throws SQLException {
        tamper(sql(DELETE, second, 2), sql(INSERT, second, 2, last(), 5_000, 35_000, micros(2)));
        assertFound(
                List.of(Rule.SEQUENCE, Rule.BALANCE, Rule.HALF_TRANSFER, Rule.TIME_ORDER),
                "The last entry of account " + ravi.number() + " is 1, the account knows 2",
                "INR 350.00",
                "add up to -5000 ");
    }

    @Test
    void bothLegsDeletedAreFound() throws SQLException {
        tamper(sql(DELETE, second, 2), sql(INSERT, second, 2, last(), 5_000, 35_000, micros(2)));
        tamper(sql(DELETE, first, 3), sql(INSERT, first, 3, last(), -5_000, 65_000, micros(2)));
        assertFound(
                List.of(Rule.SEQUENCE, Rule.BALANCE, Rule.HALF_TRANSFER, Rule.TIME_ORDER),
                asha.number(),
                ravi.number(),
                "has no entries");
    }

    @Test
    void anEntryRenumberedIsFound() throws SQLException {
        tamper(sql(SEQ, 9, first, 3), sql(SEQ, 3, first, 9));
        assertFound(
                List.of(Rule.SEQUENCE),
                "Entry 9 of account " + asha.number() + " follows entry 2",
                "the account knows 3");
    }

    @Test
    void aNumberTheAccountDoesNotKnowIsFound() throws SQLException {
        tamper(sql(KNOWN_SEQ, -1, first), sql(KNOWN_SEQ, 1, first));
        assertFound(List.of(Rule.SEQUENCE), asha.number() + " is 3, the account knows 2");
    }

    @Test
    void moreHeldThanItsHoldsIsFound() throws SQLException {
        tamper(sql(HELD, 1, first), sql(HELD, -1, first));
        assertFound(List.of(Rule.HELD), asha.number(), "INR 0.01", "INR 0.00");
    }

    @Test
    void entriesOfATransferThatDoesNotExistAreFound() throws SQLException {
        byte[] nowhere = bytes(NOWHERE);
        tamper(sql(INSERT, first, 4, nowhere, 100, 65_100, micros(3)), sql(DELETE, first, 4));
        tamper(sql(INSERT, second, 3, nowhere, -100, 34_900, micros(3)), sql(DELETE, second, 3));
        tamper(sql(KNOWN_SEQ, 1, first), sql(KNOWN_SEQ, -1, first));
        tamper(sql(KNOWN_SEQ, 1, second), sql(KNOWN_SEQ, -1, second));
        tamper(sql(BALANCE, 100, first), sql(BALANCE, -100, first));
        tamper(sql(BALANCE, -100, second), sql(BALANCE, 100, second));
        assertFound(List.of(Rule.ORPHAN, Rule.TIME_ORDER), NOWHERE, "Entry 4", "Entry 3", first, second);
    }

    @Test
    void anEntryOnAnAccountThatDoesNotExistIsFound() throws SQLException {
        tamper(sql(INSERT, 999_999, 1, bytes(transfer.id()), 100, 100, micros(3)), sql(DELETE, 999_999, 1));
        assertFound(List.of(Rule.ORPHAN, Rule.HALF_TRANSFER), "999999", transfer.id());
    }

    @Test
    void anEntryOnAnAccountBetweenOrBeforeTheOthersIsFound() throws SQLException {
        tamper(sql(INSERT, 1, 1, bytes(transfer.id()), 100, 100, micros(3)), sql(DELETE, 1, 1));
        assertFound(List.of(Rule.ORPHAN, Rule.HALF_TRANSFER), "account 1", transfer.id());
    }

    private void entry(long amount, long balance, long at, long account, long seq) throws SQLException {
        tamper(sql(ENTRY, amount, balance, at, account, seq), sql(ENTRY, -amount, -balance, -at, account, seq));
    }

    private byte[] last() {
        return bytes(asha.statement(StatementPeriod.all())
                .lines()
                .reduce((a, b) -> b)
                .orElseThrow()
                .transfer());
    }

    private long micros(int seconds) {
        return deposit.at().plusSeconds(seconds).toEpochMilli() * 1_000;
    }
}
