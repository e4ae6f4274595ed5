package com.moneyflo.contract;

import com.moneyflo.Account;
import com.moneyflo.CustomerId;
import com.moneyflo.Fault.Rule;
import com.moneyflo.Hold;
import com.moneyflo.InternalAccount;
import com.moneyflo.NewCustomer;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows that hold what their kind cannot hold, or name what does not exist. */
public abstract class TamperedShapesContract extends TamperedLedgerContract {

    private static final long YEAR = Duration.ofDays(365).toMillis() * 1_000;
    private static final byte[] ZERO = bytes(new TransferId(new UUID(0, 0)));

    private final CustomerId alone =
            bank.register(NewCustomer.named("Mina", "Das")).id();
    private final Account empty = bank.openAccount(alone, "INR");
    private final long cash =
            bank.internalAccount(InternalAccount.CASH, "INR").number().serial();
    private final Transfer withdrawal = asha.withdraw(inr("10.00"));
    private final Hold hold = asha.hold(inr("7.00"), Duration.ofDays(1));
    private final Hold taken = asha.hold(inr("8.00"), Duration.ofDays(1));
    private final Transfer capture = bank.capture(taken.id(), ravi.number());

    TamperedShapesContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aCustomersAccountWithoutALimitIsFound() throws SQLException {
        account("overdraft", null, 0, asha);
        assertFound(List.of(Rule.SHAPE), "customer's account " + asha.number() + " has no overdraft limit");
    }

    @Test
    void aLimitOnTheBanksCashIsFound() throws SQLException {
        String set = "UPDATE mf_account SET overdraft = ? WHERE id = ?";
        tamper(sql(set, 5, cash), sql(set, null, cash));
        assertFound(List.of(Rule.SHAPE), "bank's own account", "has an overdraft limit");
    }

    @Test
    void anAccountNumberOutOfRangeIsFound() throws SQLException {
        long beyond = 200_000_000_000_000_000L;
        String set = "UPDATE mf_account SET id = ? WHERE id = ?";
        tamper(
                sql(set, beyond, empty.number().serial()),
                sql(set, empty.number().serial(), beyond));
        assertFound(List.of(Rule.UNREADABLE, Rule.ORPHAN), "serial " + beyond, "mf_deed");
    }

    @Test
    void anAccountOpenedLaterThanTheClockIsFound() throws SQLException {
        String set = "UPDATE mf_account SET opened_at = opened_at + ?, last_at = last_at + ? WHERE id = ?";
        long serial = empty.number().serial();
        tamper(sql(set, YEAR, YEAR, serial), sql(set, -YEAR, -YEAR, serial));
        assertFound(List.of(Rule.FUTURE), "opening of account " + empty.number());
    }

    @Test
    void aDepositThatComesFromNoCashIsFound() throws SQLException {
        transfer("debtor", ravi.number().serial(), cash, deposit.id());
        assertFound(List.of(Rule.SHAPE, Rule.HALF_TRANSFER), deposit.id(), "DEPOSIT");
    }

    @Test
    void aWithdrawalThatGoesToNoCashIsFound() throws SQLException {
        transfer("creditor", ravi.number().serial(), cash, withdrawal.id());
        assertFound(List.of(Rule.SHAPE, Rule.HALF_TRANSFER), withdrawal.id(), "WITHDRAWAL");
    }

    @Test
    void aTransferWithoutASideIsFound() throws SQLException {
        transfer("creditor", null, ravi.number().serial(), transfer.id());
        assertFound(List.of(Rule.SHAPE, Rule.HALF_TRANSFER), transfer.id());
    }

    @Test
    void aTransferWithoutAnAmountIsFound() throws SQLException {
        transfer("amount", null, 30_000, transfer.id());
        assertFound(List.of(Rule.SHAPE, Rule.HALF_TRANSFER), transfer.id());
    }

    @Test
    void aPostingThatHasOnePayerIsFound() throws SQLException {
        transfer("kind", "POSTING", "TRANSFER", transfer.id());
        assertFound(List.of(Rule.SHAPE), transfer.id(), "POSTING");
    }

    @Test
    void aCaptureWithoutAPayeeIsFound() throws SQLException {
        transfer("creditor", null, ravi.number().serial(), capture.id());
        assertFound(List.of(Rule.SHAPE, Rule.LINK), capture.id());
    }

    @Test
    void aHoldThatEndsBeforeItBeginsIsFound() throws SQLException {
        String set = "UPDATE mf_hold SET expires_at = expires_at - ? WHERE id = ?";
        tamper(sql(set, YEAR, bytes(hold.id())), sql(set, -YEAR, bytes(hold.id())));
        assertFound(List.of(Rule.SHAPE, Rule.HELD), "Hold " + hold.id() + " expires at");
    }

    @Test
    void aHoldOfAnotherTimeThanItsTransferIsFound() throws SQLException {
        String set = "UPDATE mf_hold SET placed_at = placed_at + ? WHERE id = ?";
        tamper(sql(set, 1, bytes(hold.id())), sql(set, -1, bytes(hold.id())));
        assertFound(List.of(Rule.SHAPE), "Hold " + hold.id() + " was placed at another time");
    }

    @Test
    void aVerdictLaterThanTheClockIsFound() throws SQLException {
        String set = "UPDATE mf_transfer SET decided_at = decided_at + ? WHERE id = ?";
        tamper(sql(set, YEAR, bytes(hold.id())), sql(set, -YEAR, bytes(hold.id())));
        assertFound(List.of(Rule.FUTURE, Rule.SHAPE), "Transfer " + hold.id(), "later than the clock");
    }

    @Test
    void anIdOfZerosIsFound() throws SQLException {
        String set = "UPDATE mf_hold SET id = ? WHERE id = ?";
        tamper(sql(set, ZERO, bytes(hold.id())), sql(set, bytes(hold.id()), ZERO));
        assertFound(List.of(Rule.SHAPE, Rule.LINK), "mf_hold has an id of zeros");
    }

    @Test
    void aCurrencyWhoseDecimalsAreNotOnRecordIsFound() throws SQLException {
        tamper(
                sql("DELETE FROM mf_currency WHERE code = ?", "INR"),
                sql("INSERT INTO mf_currency (code, digits) VALUES (?, ?)", "INR", 2));
        assertFound(List.of(Rule.ORPHAN), "mf_currency");
    }

    @Test
    void aNoticeOfACustomerWhoDoesNotExistIsFound() throws SQLException {
        byte[] nowhere = bytes(NOWHERE);
        tamper(
                sql(
                        "INSERT INTO mf_notice (id, customer, seq, kind, due_at, expires_at) VALUES (?, ?, 0, ?, 0, 0)",
                        nowhere,
                        nowhere,
                        "LOGIN"),
                sql("DELETE FROM mf_notice WHERE id = ?", (Object) nowhere));
        assertFound(List.of(Rule.ORPHAN), "Rows of mf_notice whose customer does not exist in mf_customer: 1.");
    }

    @Test
    void aLineOfATrailWithoutItsNoticeIsFound() throws SQLException {
        byte[] nowhere = bytes(NOWHERE);
        tamper(
                sql("INSERT INTO mf_notice_trail (notice, step, at, actor, act) VALUES (?, 1, 0, 'x', 'x')", (Object)
                        nowhere),
                sql("DELETE FROM mf_notice_trail WHERE notice = ?", (Object) nowhere));
        assertFound(List.of(Rule.ORPHAN), "mf_notice_trail whose notice does not exist in mf_notice: 1.");
    }

    @Test
    void aLineOfAStandingOrdersTrailWithoutItsOrderIsFound() throws SQLException {
        byte[] nowhere = bytes(NOWHERE);
        tamper(
                sql(
                        "INSERT INTO mf_standing_order_trail (standing_order, step, at, actor, act, transfer)"
                                + " VALUES (?, 1, 0, 'x', 'x', ?)",
                        nowhere,
                        nowhere),
                sql("DELETE FROM mf_standing_order_trail WHERE standing_order = ?", (Object) nowhere));
        assertFound(
                List.of(Rule.ORPHAN),
                "whose standing_order does not exist in mf_standing_order: 1.",
                "whose transfer does not exist");
    }

    @Test
    void aTextFromACustomerWhoDoesNotExistIsFound() throws SQLException {
        tamper(
                sql(
                        "INSERT INTO mf_inbound (provider_id, customer, asked, answers, at) VALUES ('x', ?, "
                                + "'STOP', 0, 0)",
                        (Object) bytes(NOWHERE)),
                sql("DELETE FROM mf_inbound WHERE provider_id = ?", "x"));
        assertFound(List.of(Rule.ORPHAN), "mf_inbound whose customer does not exist in mf_customer: 1.");
    }

    private void account(String column, Object after, Object before, Account account) throws SQLException {
        String set = "UPDATE mf_account SET " + column + " = ? WHERE id = ?";
        tamper(
                sql(set, after, account.number().serial()),
                sql(set, before, account.number().serial()));
    }

    private void transfer(String column, Object after, Object before, TransferId id) throws SQLException {
        String set = "UPDATE mf_transfer SET " + column + " = ? WHERE id = ?";
        tamper(sql(set, after, bytes(id)), sql(set, before, bytes(id)));
    }
}
