package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The table bench_account: the accounts that the benchmark made, with their purpose. An account that is not in it
 * belongs to a real bank.
 */
final class SeededTable {

    private static final String CREATE =
            "CREATE TABLE IF NOT EXISTS bench_account (id BIGINT NOT NULL PRIMARY KEY, purpose VARCHAR(12) NOT NULL)";
    private static final String EXISTS = "SELECT COUNT(*) FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_name = 'bench_account'";
    private static final String ACCOUNTS = "SELECT COUNT(*) FROM mf_account WHERE customer IS NOT NULL";
    private static final String OWN_ACCOUNTS = "SELECT COUNT(*) FROM mf_account JOIN bench_account USING (id)";

    private final Connection connection;

    SeededTable(Connection connection) {
        this.connection = connection;
    }

    /** The purpose of an account. */
    enum Purpose {
        /** Money moves between them. */
        TRAFFIC,
        /** Two accounts with a long history. */
        STATEMENT,
        /** Two accounts that are locked while commands queue. */
        QUEUE,
        /** Money moves between them, and their customers get notices. */
        TEXTED
    }

    /** Refuses a database with accounts that the benchmark did not make. */
    void requireNoStrangers() throws SQLException {
        long all = number(ACCOUNTS);
        long own = number(EXISTS) == 0 ? 0 : number(OWN_ACCOUNTS);
        if (all != own) {
            throw new IllegalStateException("The database '" + connection.getCatalog() + "' holds " + (all - own)
                    + " accounts that the benchmark did not make. Name a database for the benchmark alone: with"
                    + " createDatabaseIfNotExist=true in the URL, MySQL creates it.");
        }
    }

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    static void remember(Connection connection, Purpose purpose, List<AccountNumber> accounts) throws SQLException {
        String rows = ", (?, ?)".repeat(accounts.size()).substring(2);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bench_account (id, purpose) VALUES " + rows)) {
            int index = 1;
            for (AccountNumber account : accounts) {
                insert.setLong(index++, account.serial());
                insert.setString(index++, purpose.name());
            }
            insert.executeUpdate();
        }
    }

    List<AccountNumber> accounts(Purpose purpose) throws SQLException {
        return numbers("SELECT id FROM bench_account WHERE purpose = '" + purpose + "' ORDER BY id");
    }

    List<AccountNumber> unfunded() throws SQLException {
        return numbers("SELECT id FROM mf_account JOIN bench_account USING (id) WHERE seq = 0 ORDER BY id");
    }

    private List<AccountNumber> numbers(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<AccountNumber> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(AccountNumber.ofSerial(rows.getLong(1)));
            }
            return numbers;
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
