package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Command;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Outcome;
import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.Fate;
import com.moneyflo.testing.Fate.Step;
import com.moneyflo.testing.MySqlProxy;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While the database is away, the error of a waiting caller names that as the reason, and no other callers. */
@Tag(MySqlServer.TAG)
@Timeout(60)
class OutageTest {

    private static final Money TEN = Money.of("INR", "10.00");

    @Test
    void whoWaitsInTheQueueIsToldThatTheDatabaseIsAway() throws Exception {
        try (MySqlProxy proxy = MySqlProxy.before(TestDatabase.MYSQL.freshUrl());
                JdbcBank bank = JdbcBank.builder(proxy.url())
                        .timeout(Duration.ofSeconds(2))
                        .open()) {
            var asha = bank.openAccount(
                    bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
            asha.deposit(TEN);
            proxy.fate(request -> Fate.Decision.cut(Step.BEFORE_REQUEST, true));
            List<CompletableFuture<Outcome>> waiting = Stream.generate(
                            () -> bank.submit(Command.deposit(asha.number(), TEN)))
                    .limit(100)
                    .toList();
            assertThat(waiting)
                    .extracting(answer -> answer.handle((outcome, thrown) -> thrown.getCause())
                            .get())
                    .allSatisfy(thrown -> assertThat(thrown)
                            .isExactlyInstanceOf(StorageException.class)
                            .hasMessageContaining("cannot be reached"));
            proxy.fate(request -> Fate.Decision.PASS);
        }
    }
}
