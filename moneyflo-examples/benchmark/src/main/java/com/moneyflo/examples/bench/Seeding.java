package com.moneyflo.examples.bench;

import com.moneyflo.*;
import com.moneyflo.jdbc.JdbcBank;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens and funds accounts through the library's public API, and records them in bench_account in the same transaction.
 * So an interrupted run can be continued. Existing accounts are used again.
 */
final class Seeding {

    private static final int ACCOUNTS_PER_TRANSACTION = 500;
    private static final int ACCOUNTS_PER_CUSTOMER = 100;
    private static final int DEPOSITS_PER_LIST = 5_000;
    private static final int THREADS = 4;
    private static final Money FUNDS = Money.of(Settings.CURRENCY, "1000000.00");

    private final Server server;
    private final JdbcBank bank;
    private final Progress progress;

    Seeding(Server server, JdbcBank bank, Progress progress) {
        this.server = server;
        this.bank = bank;
        this.progress = progress;
    }

    /** Returns this number of funded accounts for a purpose. Opens new ones only if there are too few. */
    List<AccountNumber> accounts(SeededTable.Purpose purpose, int wanted) {
        try (Connection connection = server.connect()) {
            SeededTable table = new SeededTable(connection);
            table.requireNoStrangers();
            table.create();
            open(purpose, wanted - table.accounts(purpose).size());
            fund(table.unfunded());
            return table.accounts(purpose).subList(0, wanted);
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts could not be made: " + e.getMessage(), e);
        }
    }

    private void open(SeededTable.Purpose purpose, int missing) {
        AtomicInteger left = new AtomicInteger(missing);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> openers = new ArrayList<>();
            for (int i = 0; i < THREADS && missing > 0; i++) {
                openers.add(threads.submit(() -> {
                    openSome(purpose, left);
                    return null;
                }));
            }
            for (Future<?> opener : openers) {
                opener.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The accounts could not be opened: " + e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void openSome(SeededTable.Purpose purpose, AtomicInteger left) throws SQLException {
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            int before = left.getAndAdd(-ACCOUNTS_PER_TRANSACTION);
            while (before > 0) {
                progress.now("opening accounts, " + before + " to go");
                openTogether(connection, purpose, Math.min(before, ACCOUNTS_PER_TRANSACTION));
                before = left.getAndAdd(-ACCOUNTS_PER_TRANSACTION);
            }
        }
    }

    private void openTogether(Connection connection, SeededTable.Purpose purpose, int count) throws SQLException {
        BankOperations joined = bank.joining(connection);
        List<AccountNumber> opened = new ArrayList<>();
        while (opened.size() < count) {
            CustomerId customer = joined.register(customer(purpose)).id();
            for (int i = 0; i < ACCOUNTS_PER_CUSTOMER && opened.size() < count; i++) {
                opened.add(joined.openAccount(customer, Settings.CURRENCY).number());
            }
        }
        SeededTable.remember(connection, purpose, opened);
        connection.commit();
    }

    private static NewCustomer customer(SeededTable.Purpose purpose) {
        NewCustomer customer = NewCustomer.named("Bench", "Mark");
        return purpose == SeededTable.Purpose.TEXTED
                ? customer.phone("+910000000001").notificationsEnabled(true)
                : customer;
    }

    private void fund(List<AccountNumber> poor) {
        for (int from = 0; from < poor.size(); from += DEPOSITS_PER_LIST) {
            progress.now("funding accounts, " + (poor.size() - from) + " to go");
            List<Command> deposits = poor.subList(from, Math.min(poor.size(), from + DEPOSITS_PER_LIST)).stream()
                    .map(account -> Command.deposit(account, FUNDS, IdempotencyKey.of("bench-funds-" + account)))
                    .toList();
            bank.post(deposits).forEach(result -> result.orThrow());
        }
    }
}
