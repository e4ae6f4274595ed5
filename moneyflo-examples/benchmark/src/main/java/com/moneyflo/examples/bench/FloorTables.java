package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of the library's tables with all indexes, for rows that are not money. Closing drops them. */
final class FloorTables implements AutoCloseable {

    private static final List<String> NAMES = List.of("account", "transfer", "entry");

    private final Server server;
    private @Nullable FloorRows rows;

    FloorTables(Server server) {
        this.server = server;
        drop();
        NAMES.forEach(name -> execute("CREATE TABLE bench_" + name + "_floor LIKE mf_" + name));
        execute("INSERT INTO bench_account_floor SELECT * FROM mf_account");
    }

    /** Returns the rows for these tables. Two connections share them, so no two entries have the same number. */
    FloorRows rows(List<AccountNumber> accounts) {
        FloorRows known = rows;
        if (known == null) {
            known = new FloorRows(accounts);
            rows = known;
        }
        return known;
    }

    private void drop() {
        NAMES.forEach(name -> execute("DROP TABLE IF EXISTS bench_" + name + "_floor"));
    }

    private void execute(String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's own tables could not be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        drop();
    }
}
