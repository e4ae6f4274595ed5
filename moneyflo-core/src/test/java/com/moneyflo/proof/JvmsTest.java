package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Verification;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several JVMs on one database move money between the same accounts under the same keys at the same time. Each key
 * happens once, every caller that asks for it has the same receipt, and no caller hears of a deadlock.
 * {@code -Dmoneyflo.jvms.keys} makes it longer (300).
 */
@Tag(MySqlServer.TAG)
@Timeout(600)
class JvmsTest {

    private static final int ACCOUNTS = 50;
    private static final int KEYS = Integer.getInteger("moneyflo.jvms.keys", 300);
    private static final long SEED = Long.getLong("moneyflo.jvms.seed", System.nanoTime());
    private static final Money PLENTY = Money.of("INR", "1000000.00");

    @ParameterizedTest(name = "{0} JVMs")
    @ValueSource(ints = {2, 4})
    void severalJvmsWithTheSameKeysDoEachOnceAndAgree(int jvms) throws Exception {
        String url = TestDatabase.MYSQL.freshUrl();
        try (JdbcBank bank = JdbcBank.open(url)) {
            List<AccountNumber> accounts = open(bank);
            List<SharedKeys> parts = IntStream.range(0, jvms)
                    .mapToObj(jvm -> new SharedKeys(SEED, KEYS, jvms, jvm, accounts))
                    .toList();
            List<Map<Integer, String>> told = carryOut(url, parts);

            Map<Integer, String> agreed = new HashMap<>();
            for (Map<Integer, String> receipts : told) {
                receipts.forEach((key, receipt) -> assertThat(receipt)
                        .as("seed %d, key %d", SEED, key)
                        .isEqualTo(agreed.merge(key, receipt, (first, second) -> first)));
            }
            assertThat(agreed).hasSize(KEYS);
            assertThat(told.stream().mapToInt(Map::size).sum()).isEqualTo(2 * KEYS);
            Verification seen = bank.verify();
            assertThat(seen.faults()).isEmpty();
            assertThat(seen.transfers()).isEqualTo(ACCOUNTS + KEYS);
            compareBalances(bank, parts.get(0));
        }
    }

    /** The first part in this JVM, the others in JVMs of their own. */
    private static List<Map<Integer, String>> carryOut(String url, List<SharedKeys> parts) throws Exception {
        List<OtherJvm> others = new ArrayList<>();
        try (JdbcBank bank = parts.get(0).open(url)) {
            for (SharedKeys part : parts.subList(1, parts.size())) {
                others.add(OtherJvm.start(url, part));
            }
            for (OtherJvm other : others) {
                other.awaitReady();
            }
            for (OtherJvm other : others) {
                other.begin();
            }
            List<Map<Integer, String>> told =
                    new ArrayList<>(List.of(parts.get(0).carryOut(bank)));
            for (OtherJvm other : others) {
                told.add(other.receipts());
            }
            return told;
        } finally {
            others.forEach(OtherJvm::close);
        }
    }

    private static List<AccountNumber> open(JdbcBank bank) {
        var customer = bank.register(NewCustomer.named("Asha", "Rao")).id();
        List<AccountNumber> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            Account account = bank.openAccount(customer, "INR");
            account.deposit(PLENTY);
            accounts.add(account.number());
        }
        return accounts;
    }

    private static void compareBalances(JdbcBank bank, SharedKeys keys) {
        Map<AccountNumber, Long> expected = new HashMap<>();
        keys.accounts().forEach(account -> expected.put(account, PLENTY.minor()));
        for (int key = 0; key < KEYS; key++) {
            Command.Move command = keys.command(key);
            expected.merge(command.from(), -command.amount().minor(), Long::sum);
            expected.merge(command.to(), command.amount().minor(), Long::sum);
        }
        expected.forEach((account, balance) -> assertThat(
                        bank.account(account).balance().posted().minor())
                .as("seed %d, account %s", SEED, account)
                .isEqualTo(balance));
    }
}
