package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Fault.Rule;
import com.moneyflo.Hold;
import com.moneyflo.StorageException;
import com.moneyflo.TransferId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tampering that keeps every sum and every balance right, found all the same. */
public abstract class TamperedDetailsContract extends TamperedLedgerContract {
    private static final String INSERT =
            "INSERT INTO mf_entry (account, seq, transfer, amount, balance, posted_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM mf_entry WHERE account = ? AND seq = ?";
    private static final String ACCOUNT = "UPDATE mf_account SET seq = seq + ?, balance = balance + ? WHERE id = ?";
    private final Account thief = bank.openAccount(asha.state().customer().orElseThrow(), "INR");
    private final Account victim = bank.openAccount(asha.state().customer().orElseThrow(), "INR");
    private final Hold hold = asha.hold(inr("7.00"), Duration.ofDays(1));

    TamperedDetailsContract(TestDatabase database) {
        super(database);
        victim.deposit(inr("10.00"));
    }

    @Test
    void legsAddedToATransferOfOthersAreFound() throws SQLException {
        long t = thief.number().serial();
        long v = victim.number().serial();
        long at = own.clock.instant().toEpochMilli() * 1000;
        tamper(sql(INSERT, t, 1, bytes(transfer.id()), 1000, 1000, at), sql(DELETE, t, 1));
        tamper(sql(INSERT, v, 2, bytes(transfer.id()), -1000, 0, at), sql(DELETE, v, 2));
        tamper(sql(ACCOUNT, 1, 1000, t), sql(ACCOUNT, -1, -1000, t));
        tamper(sql(ACCOUNT, 1, -1000, v), sql(ACCOUNT, -1, 1000, v));
        assertFound(List.of(Rule.HALF_TRANSFER), transfer.id());
    }

    @Test
    void anActiveHoldWithSomethingCapturedIsFound() throws SQLException {
        String c = "UPDATE mf_hold SET captured = ? WHERE id = ?";
        tamper(sql(c, 1, bytes(hold.id())), sql(c, 0, bytes(hold.id())));
        assertFound(List.of(Rule.LINK), hold.id());
    }

    @Test
    void anEntryDatedOtherThanItsTransferIsFound() throws SQLException {
        String c = "UPDATE mf_entry SET posted_at = posted_at + ? WHERE account = ? AND seq = 3";
        tamper(sql(c, 1, asha.number().serial()), sql(c, -1, asha.number().serial()));
        assertFound(List.of(Rule.TIME_ORDER));
    }

    @Test
    void anEntryOnAccountZeroOfNoTransferIsFound() throws SQLException {
        tamper(sql(INSERT, 0, 1, bytes(NOWHERE), 100, 100, 5), sql(DELETE, 0, 1));
        assertFound(List.of(Rule.ORPHAN));
    }

    @Test
    void theCurrencyOfATransferChangedIsFound() throws SQLException {
        String c = "UPDATE mf_transfer SET currency = ? WHERE id = ?";
        tamper(sql(c, "USD", bytes(transfer.id())), sql(c, "INR", bytes(transfer.id())));
        assertFound(List.of(Rule.HALF_TRANSFER));
    }

    @Test
    void aTransferCalledAHoldIsFound() throws SQLException {
        String c = "UPDATE mf_transfer SET kind = ? WHERE id = ?";
        tamper(sql(c, "HOLD", bytes(transfer.id())), sql(c, "TRANSFER", bytes(transfer.id())));
        assertFound(List.of(Rule.HALF_TRANSFER, Rule.LINK, Rule.SHAPE));
    }

    @Test
    void anAccountWhoseCustomerDoesNotExistIsFound() throws SQLException {
        String c = "UPDATE mf_account SET customer = ? WHERE id = ?";
        byte[] owner =
                bytes(new TransferId(asha.state().customer().orElseThrow().value()));
        tamper(
                sql(c, bytes(NOWHERE), asha.number().serial()),
                sql(c, owner, asha.number().serial()));
        assertFound(List.of(Rule.ORPHAN), asha.number());
    }

    @Test
    void aClosedAccountWithMoneyOnItIsFound() throws SQLException {
        String c = "UPDATE mf_account SET status = ? WHERE id = ?";
        tamper(
                sql(c, "CLOSED", asha.number().serial()),
                sql(c, "OPEN", asha.number().serial()));
        assertFound(List.of(Rule.BALANCE), asha.number());
    }

    @Test
    void aBalanceInTheMiddleOfMissingEntriesIsRefusedNotGuessed() throws SQLException {
        long v = victim.number().serial();
        tamper(sql(ACCOUNT, 5, 0, v), sql(ACCOUNT, -5, 0, v));
        assertThatThrownBy(() -> victim.balanceAt(own.clock.instant()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Entries 2 to 6 of account " + victim.number());
    }

    @Test
    void anEntryOnANumberNoAccountCanHaveIsFound() throws SQLException {
        long beyond = 200_000_000_000_000_000L;
        tamper(sql(INSERT, beyond, 1, bytes(NOWHERE), 100, 100, 5), sql(DELETE, beyond, 1));
        assertFound(List.of(Rule.ORPHAN), "serial " + beyond);
    }

    @Test
    void anAccountInACurrencyThatDoesNotExistIsFound() throws SQLException {
        String c = "UPDATE mf_account SET currency = ? WHERE id = ?";
        tamper(
                sql(c, "ZZZ", thief.number().serial()),
                sql(c, "INR", thief.number().serial()));
        tamper(
                sql(ACCOUNT, 0, 7, thief.number().serial()),
                sql(ACCOUNT, 0, -7, thief.number().serial()));
        assertFound(List.of(Rule.BALANCE, Rule.CONSERVATION, Rule.UNREADABLE, Rule.ORPHAN), "7 minor units of ZZZ");
    }
}
