package com.moneyflo.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.Bank;
import com.moneyflo.Command;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thirty-two callers of one bank, or of two on the same database, do everything at once on ten accounts, two of them
 * hot. Afterwards there must be one order of all they did, within the times they asked and were told, in which each
 * receipt, refusal and balance is what the rules say. {@code -Dmoneyflo.history.steps} makes it longer (25 for each
 * caller), {@code -Dmoneyflo.history.seed} tries another one.
 */
@Tag(MySqlServer.TAG)
class HistoryTest {

    private static final int CALLERS = 32;
    private static final int ACCOUNTS = 10;
    private static final int STEPS = Integer.getInteger("moneyflo.history.steps", 25);
    private static final long SEED = Long.getLong("moneyflo.history.seed", 20_261_122L);

    private final Recorder recorder = new Recorder();

    @ParameterizedTest(name = "{0} banks")
    @ValueSource(ints = {1, 2})
    void whatThirtyTwoCallersSawFitsOneOrderAndAnyLieWouldNot(int count) throws Exception {
        String url = TestDatabase.MYSQL.freshUrl();
        List<JdbcBank> banks =
                IntStream.range(0, count).mapToObj(i -> open(url)).toList();
        try {
            JdbcBank bank = banks.get(0);
            AccountNumber cash =
                    bank.internalAccount(InternalAccount.CASH, "INR").number();
            List<AccountNumber> accounts = open(bank);
            live(banks, new Deals(accounts));
            Caller auditor = caller("auditor", bank, new Deals(accounts), 0);
            Stream.concat(accounts.stream(), Stream.of(cash)).forEach(auditor::read);

            List<Event> history = recorder.history();
            Checker checker = new Checker(cash, "INR");
            assertThat(checker.judge(history)).as("seed " + SEED).matches(Verdict::holds);
            assertThat(bank.verify().faults()).isEmpty();
            for (Corruption corruption : Corruption.values()) {
                Verdict lie = checker.judge(corruption.of(history));
                assertThat(lie.holds()).as(corruption + ", seed " + SEED).isFalse();
            }
        } finally {
            banks.forEach(Bank::close);
        }
    }

    private static JdbcBank open(String url) {
        return JdbcBank.builder(url).timeout(Duration.ofSeconds(60)).open();
    }

    private List<AccountNumber> open(JdbcBank bank) {
        var customer = bank.register(NewCustomer.named("Asha", "Rao")).id();
        Caller teller = caller("teller", bank, new Deals(List.of()), 0);
        List<AccountNumber> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(bank.openAccount(customer, "INR").number());
            teller.verb(Command.deposit(accounts.get(i), Money.of("INR", "500.00")));
        }
        return accounts;
    }

    private void live(List<JdbcBank> banks, Deals deals) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= CALLERS; i++) {
            threads.add(new Thread(caller("caller " + i, banks.get(i % banks.size()), deals, i)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Caller caller(String name, JdbcBank bank, Deals deals, int number) {
        return new Caller(name, bank, deals, recorder, new Random(SEED + number), STEPS);
    }
}
